import type { Signer } from '../../model/http.ts';

/** Signature Version 4 over `access-key-id`, `secret-access-key` and `session-token`; the region is read from the host. */
export function signedByAws(service: string): Signer {
  return async ({ method, url, body }, values, now) => {
    const { AwsV4Signer } = await import('aws4fetch');
    const session = values['session-token'];
    const signed = await new AwsV4Signer({
      method,
      url,
      body: body === '' ? null : body,
      service,
      accessKeyId: values['access-key-id'] ?? '',
      secretAccessKey: values['secret-access-key'] ?? '',
      ...(session ? { sessionToken: session } : {}),
      datetime: now.toISOString().replace(/[:-]|\.\d{3}/g, ''),
    }).sign();
    return { headers: Object.fromEntries(signed.headers) };
  };
}

/** The regions that every account of the commercial partition has, then those of GovCloud and China. */
const regions = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1'],
  ...['eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-north-1'],
  ...['ap-south-1', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-southeast-1', 'ap-southeast-2'],
  ...['us-gov-east-1', 'us-gov-west-1', 'cn-north-1', 'cn-northwest-1'],
];

/** URLs of a service by region: `sts`, `api.ecr`. */
export function awsUrls(endpoint: string): Readonly<Record<string, string>> {
  const domain = (region: string) => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com');
  return Object.fromEntries(regions.map(region => [region, `https://${endpoint}.${region}.${domain(region)}`]));
}
