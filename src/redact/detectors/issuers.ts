/**
 * Shapes by which well-known issuers mark their tokens: kind, then a pattern that begins with what marks it. They follow the
 * issuers' own pages and the rules that secret scanners share (GitHub secret scanning's partner patterns, gitleaks, MIT).
 */
export const issuers: Readonly<Record<string, RegExp>> = {
  'github-token': /gh[opsur]_[\w.-]{20,}|github_pat_\w{20,}/,
  'gitlab-token': /gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct|wt)-[\w.-]{16,}/,
  'slack-token': /xox[abeoprs](?:\.xox[bp])?-[\w-]{10,}|xapp-\d-[\w-]{10,}|xwfp-[\w-]{10,}/,
  'stripe-key': /(?:sk|rk|pk)_(?:live|test|prod)_\w{10,}|whsec_[\w+/=]{16,}/,
  'npm-token': /npm_[A-Za-z0-9]{30,}/,
  'pypi-token': /pypi-[\w-]{16,}/,
  'google-key': /AIza[\w-]{30,}|ya29\.[\w.-]{10,}|GOCSPX-[\w-]{20,}|1\/\/0[\w-]{20,}|AQ\.A[\w-]{30,}/,
  'aws-key':
    /(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z2-7]{16}|(?:IQoJ|FwoG|FQoG|AQoD)[\w+/]{60,}={0,2}|ABSK[\w+/]{40,}={0,2}/,
  'azure-key': /[\w.~-]{3}\dQ~[\w.~-]{31,34}|[A-Za-z0-9]{30,100}(?:AZDO|JQQJ99)[A-Za-z0-9]{4,40}|[A-Za-z0-9+/]{86}==/,
  'anthropic-key': /sk-ant-[\w-]{16,}/,
  'openai-key': /sk-(?:proj-|svcacct-|admin-|None-|or-v1-|lf-)?[A-Za-z0-9][\w-]{15,}|sess-[A-Za-z0-9]{30,}/,
  'ai-key':
    /hf_[A-Za-z0-9]{20,}|r8_[A-Za-z0-9]{30,}|gsk_[A-Za-z0-9]{30,}|xai-[A-Za-z0-9]{30,}|pplx-[A-Za-z0-9]{30,}|co_[A-Za-z0-9]{36,}|nvapi-[\w-]{30,}|lsv2_(?:pt|sk)_\w{30,}|tvly-[\w-]{20,}|fw_[A-Za-z0-9]{20,}|wandb_v1_\w{20,}/,
  'mail-key':
    /SG\.[\w-]{16,}\.[\w-]{16,}|key-[0-9a-f]{32}|[0-9a-f]{32}-us\d{1,2}|xkeysib-[0-9a-f]{20,}[\w-]{0,40}|re_[A-Za-z0-9]{6,12}_\w{16,}/,
  'twilio-key': /(?:SK|AC)[0-9a-f]{32}/,
  'digitalocean-token': /do[opr]_v1_[0-9a-f]{40,}/,
  'shopify-token': /shp(?:at|ca|pa|ss|ua|tka)_[0-9a-fA-F]{20,}/,
  'databricks-token': /(?:dapi|dose|dkea)[0-9a-f]{30,}(?:-\d)?/,
  'hashicorp-token': /hv[sbr]\.[\w-]{20,}|[A-Za-z0-9]{14}\.atlasv1\.[\w-]{40,}/,
  'atlassian-token': /AT(?:ATT|CTT|BB)[\w=.-]{20,}/,
  'linear-key': /lin_(?:api|oauth)_\w{20,}/,
  'notion-token': /(?:secret|ntn)_[A-Za-z0-9]{30,}/,
  'figma-token': /fig[dou][rh]?_[\w-]{20,}/,
  'postman-key': /PMAK-[\w-]{20,}/,
  'observability-key':
    /NRAK-\w{20,}|NR(?:JS|II|AA|AL)-[\w-]{15,}|gl(?:sa|c)_[\w+/=]{20,}|sntry[su]_[\w+/=.-]{20,}|dt0[cs]\d{2}\.[A-Z0-9]{8,}\.[A-Z0-9]{16,}|hc[abi][im]k_[a-z0-9]{20,}|ddp_\w{20,}|rpa_\w{20,}|phc_\w{20,}|phx_\w{20,}/,
  'doppler-token': /dp\.(?:pt|st|ct|sa|scim|audit|said)\.[\w.-]{20,}/,
  'pulumi-token': /pul-[0-9a-f]{40}/,
  'planetscale-token': /pscale_(?:tkn|pw|oauth)_[\w.-]{16,}/,
  'supabase-key': /sb[bp]_[0-9a-f]{20,}|sb_(?:secret|publishable)_[\w-]{16,}/,
  'fly-token': /fo1_[\w-]{20,}|fm[12][ar]?_[\w+/=,-]{40,}/,
  'registry-token':
    /rubygems_[0-9a-f]{40,}|cio[A-Za-z0-9]{32}|oy2[a-z0-9]{43}|dckr_(?:pat|oat)_[\w-]{20,}|AKCp[A-Za-z0-9]{50,}|cmVmd[A-Za-z0-9]{50,}|eyJ2ZXIiOi[\w-]{20,}|jfrt@\w{20,}|clojars_\w{40,}|ApiKey-[\w-]{20,}/,
  'cloudflare-token': /v1\.0-[0-9a-f]{20,}-[0-9a-f]{60,}|cf(?:ut|at|k)_\w{30,}/,
  'heroku-key': /HRKU-[\w-]{20,}/,
  'hosting-token': /nfp_\w{30,}|rnd_\w{20,}|vc[pikar]_\w{20,}|rw_\w{20,}/,
  'ci-token':
    /CCIP(?:AT|RJ)_[\w-]{20,}|bk(?:ua|ct|at|pat|aj|rt)_[\w-]{20,}|sq[upa]_[0-9a-f]{40}|tskey-[\w-]{15,}|ops_eyJ[\w-]{40,}|snyk_\w{20,}|sgp_\w{30,}|dckr-jcc-[\w-]{20,}/,
  'discord-token': /[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,}/,
  'telegram-token': /\d{8,10}:AA[\w-]{32,}/,
  'square-token': /sq0(?:atp|csp|idp)-[\w-]{20,}|EAAA[\w-]{50,}/,
  'facebook-token': /EAA[A-Za-z0-9]{60,}/,
  'age-key': /AGE-SECRET-KEY-1[A-Z0-9]{50,}/,
  'airtable-token': /pat[A-Za-z0-9]{14}\.[0-9a-f]{40,}/,
  'asana-token': /[12]\/\d{10,}(?:\/\d{10,})?:[0-9a-f]{32}/,
  'mapbox-token': /(?:sk|tk)\.eyJ[\w-]{20,}\.[\w-]{16,}/,
  'contentful-token': /CFPAT-[\w-]{30,}/,
  'webhook-secret': /[A-Z]{0,4}whsec_[\w+/=]{16,}/,
  jwt: /(?:eyJ|eyA|ewo)[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*){0,3}/,
};
