#!/usr/bin/env bash
# Records src/demo/logs.json anew: real clients against the founding providers' stand-ins, under the providers' own host names.
#
#   CLIENTS=DIR test/demo/record/record.sh
#
# Needs root on Linux (port 443, a hosts file of its own in a mount namespace that goes with the process), openssl, curl,
# python3 with requests, and DIR/node_modules with axios and @mistralai/mistralai.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export CLIENTS=${CLIENTS:?a folder whose node_modules holds axios and @mistralai/mistralai}
export WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

hosts='www.us1.calypsoai.app api.bonsai.io api.mistral.ai saas.haut.ai api.dailybot.com'
{ cat /etc/hosts; echo "127.0.0.1 $hosts"; } >"$WORK/hosts"
names=$(printf 'DNS:%s,' $hosts)
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=auth-check demo' -addext "subjectAltName=${names%,}" \
  -keyout "$WORK/key.pem" -out "$WORK/cert.pem" 2>/dev/null

export CURL_CA_BUNDLE=$WORK/cert.pem REQUESTS_CA_BUNDLE=$WORK/cert.pem NODE_EXTRA_CA_CERTS=$WORK/cert.pem
unshare --mount sh -c "mount --bind '$WORK/hosts' /etc/hosts && exec '$here/../../../node_modules/.bin/node' '$here/record.ts'"
