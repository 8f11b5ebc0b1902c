// Registers a webhook with axios; the key's owner is no administrator.
import { createRequire } from 'node:module';

const axios = createRequire(`${process.cwd()}/`)('axios');
const client = axios.create({
  baseURL: 'https://api.dailybot.com',
  headers: { 'X-API-KEY': process.env.DAILYBOT_API_KEY },
});
client.interceptors.request.use(request => {
  console.log(`${request.method.toUpperCase()} ${request.baseURL}${request.url}`);
  return request;
});
const me = await client.get('/v1/me/');
console.log(`signed in as ${me.data.full_name} of ${me.data.organization.name}`);
try {
  await client.get('/v1/webhooks/');
} catch (error) {
  console.error(`${error.name}: ${error.message}`);
  console.error({
    code: error.code,
    status: error.status,
    data: error.response.data,
    requestId: error.response.headers['x-request-id'],
  });
  process.exitCode = 1;
}
