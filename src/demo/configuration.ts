/**
 * The demo's auth-check.yml: each credential is in a state that one of the founding documents describes. URLs and secrets
 * come from variables, since the stand-ins listen on ports that are free at the time (stage.ts sets them).
 */
export const configuration = `version: 1
credentials:
  guardrails:                          # CalypsoAI on-prem: accepted
    provider: calypsoai
    token: $CALYPSOAI_TOKEN
    targets:
      production: $CALYPSOAI_ONPREM_URL
  guardrails-staging:                  # production got staging's key
    provider: calypsoai
    token: $CALYPSOAI_STAGING_TOKEN
    targets:
      production: $CALYPSOAI_ONPREM_URL
      staging: $CALYPSOAI_SAAS_URL
  search:                              # HTTP Basic without its password
    provider: bonsai
    username: $BONSAI_KEY
    password: $BONSAI_SECRET
    targets:
      production: $BONSAI_URL
  summaries:                           # a line break came along when the key was copied from chat
    provider: mistral
    token: $MISTRAL_API_KEY
    targets:
      production: $MISTRAL_URL
  summaries-refresh:                   # the token is fetched as the deploy would fetch it
    provider: mistral
    scheme: oauth2
    token-url: $MISTRAL_TOKEN_URL
    grant: refresh_token
    refresh-token: $MISTRAL_REFRESH_TOKEN
    reusable: true
    client-id: $MISTRAL_CLIENT_ID
    client-secret: $MISTRAL_CLIENT_SECRET
    targets:
      production: $MISTRAL_URL
  datasets:                            # a JWT that runs out within days
    provider: hautai
    token: $DATASETS_JWT
    rotated: 2026-11-22T03:20:00Z
    probe: GET /api/v1/companies/3f0c7a1e-5b7d-4c1e-9a57-2f1f6f0f4242/datasets/
    targets:
      production: $HAUTAI_URL
  datasets-archive:                    # a JWT that ran out
    provider: hautai
    token: $DATASETS_ARCHIVE_JWT
    targets:
      production: $HAUTAI_URL
  datasets-old:                        # rotated out, and still alive
    provider: hautai
    token: $DATASETS_OLD_JWT
    targets:
      production: $HAUTAI_URL
    expect: rejected
  datasets-writer:                     # a scope too few
    provider: hautai
    token: $DATASETS_WRITER_JWT
    targets:
      production: $HAUTAI_URL
    scopes: [datasets:read, datasets:write]
  standup:                             # the key's owner may not manage webhooks
    provider: dailybot
    token: $DAILYBOT_API_KEY
    probe: GET /v1/webhooks/
    targets:
      production: $DAILYBOT_URL
`;
