// What mongo-init does, each time anew: every service and the console get a user of their own, which can read and write
// their database and nothing else.
const { existsSync, readFileSync } = require('fs');
const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();

const tls = existsSync('/run/secrets/tls-ca') ? '&tls=true&tlsCAFile=/run/secrets/tls-ca' : '';
const server = connect(`mongodb://mongo:27017/admin?replicaSet=gantry${tls}`, 'root', secret('mongo-root'));
for (const user of ['project-service', 'progress-service', 'notification-service', 'console']) {
  const name = user.replace('-service', '');
  const database = server.getSiblingDB(name);
  const settings = { pwd: secret(`mongo-${user}`), roles: [{ role: 'readWrite', db: name }] };
  if (database.getUser(user)) {
    database.updateUser(user, settings);
  } else {
    database.createUser({ user, ...settings });
  }
  print(`${user} reads and writes ${name}`);
}
