#!/usr/bin/env bash
# The deploy's smoke test: an on-prem token, but the URL of the SaaS; then Basic without its password.
set -u
curl -sS -v "https://www.us1.calypsoai.app/backend/v1/campaigns" -H "Authorization: Bearer $CALYPSOAI_TOKEN" 2>&1 | sed "s/$CALYPSOAI_TOKEN/***/" | grep -v '^[*{}]'
echo
set -x
curl -sS -i -u "$BONSAI_KEY:" https://api.bonsai.io/clusters/ | tr -d '\r'
echo
curl -sS --fail -u "$BONSAI_KEY:" https://api.bonsai.io/clusters/
