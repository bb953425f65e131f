// The health check of mongo. The first one makes the replica set of one and its administrator, which MongoDB allows
// without a password from this container, as long as there is no user. Healthy means that writes are taken.
const { existsSync, readFileSync } = require('fs');
const password = readFileSync('/run/secrets/mongo-root', 'utf8').trim();
const tls = existsSync('/run/secrets/tls-ca') ? '?tls=true&tlsCAFile=/run/secrets/tls-ca' : '';

const hello = db.hello();
if (!hello.setName) {
  rs.initiate({ _id: 'gantry', members: [{ _id: 0, host: 'mongo:27017' }] });
  quit(1); // not yet: it elects itself first
}
if (!hello.isWritablePrimary) {
  quit(1);
}
try {
  db.getSiblingDB('admin').auth('root', password);
} catch (error) {
  // Refused when there are users: then the secret is not the password.
  connect(`mongodb://127.0.0.1:27017/admin${tls}`).createUser({ user: 'root', pwd: password, roles: ['root'] });
}
quit(0);
