# What a deploy script with the CalypsoAI SDK prints. The SDK can't be installed where this is recorded, so its error class
# stands here; its text is the one of the provider's page "Invalid token".
import os

import requests


class RequestError(Exception):
    pass


RequestError.__module__ = 'calypsoai.clients.base'


def campaigns(url):
    answer = requests.get(f'{url}/backend/v1/campaigns', headers={'Authorization': f"Bearer {os.environ['CALYPSOAI_TOKEN']}"})
    if not answer.ok:
        raise RequestError(f"'GET {answer.url}' responded with status {answer.status_code}\n{answer.text}")
    return answer.json()['campaigns']


print(campaigns('https://www.us1.calypsoai.app'))
