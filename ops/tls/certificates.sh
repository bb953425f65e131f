#!/bin/sh
# Makes, for Kafka and MongoDB over TLS, a certificate authority and a certificate for each of the two, in secrets/: tls-ca,
# tls-kafka, tls-mongo. Does nothing when they are there. The authority's key is thrown away, so nobody makes another
# certificate with it; to renew them, delete the three files and run this again. They end after 825 days.
set -eu
umask 022
cd "$(dirname "$0")/../.."
mkdir -p secrets
chmod 700 secrets
cd secrets
if [ -e tls-ca ] && [ -e tls-kafka ] && [ -e tls-mongo ]; then
  exit
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"; }

key "$work/ca.key"
openssl req -x509 -new -key "$work/ca.key" -sha256 -days 825 -subj "/CN=Gantry inside" \
  -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign" -out "$work/ca.pem"

certify() { # host
  key "$work/$1.key"
  openssl req -new -key "$work/$1.key" -subj "/CN=$1" -out "$work/$1.csr"
  # Probes ask the server from within its container. A member of a replica set is a client of the others, too.
  printf '%s\n' "subjectAltName=DNS:$1,DNS:localhost,IP:127.0.0.1" "extendedKeyUsage=serverAuth,clientAuth" \
    "keyUsage=critical,digitalSignature" "basicConstraints=critical,CA:FALSE" >"$work/$1.ext"
  openssl x509 -req -in "$work/$1.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -sha256 -days 825 \
    -set_serial "0x$(openssl rand -hex 16)" -extfile "$work/$1.ext" -out "$work/$1.crt" 2>/dev/null
  cat "$work/$1.crt" "$work/$1.key" >"$work/tls-$1"
}
certify kafka
certify mongo

# As ops/secrets.sh has it: the directory keeps others out, containers run under other accounts.
rm -f tls-ca tls-kafka tls-mongo
cp "$work/ca.pem" tls-ca
cp "$work/tls-kafka" "$work/tls-mongo" .
chmod 444 tls-ca tls-kafka tls-mongo
echo "made secrets/tls-ca, secrets/tls-kafka, secrets/tls-mongo"
