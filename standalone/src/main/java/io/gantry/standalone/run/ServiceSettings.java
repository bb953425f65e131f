package io.gantry.standalone.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The properties that a service is started with, each once: Spring joins repeated options by a comma. The launcher's own
 * give way to those that the user has set, however these are spelled.
 */
final class ServiceSettings {

    private static final String DATABASE = "spring.mongodb.uri";
    private static final String BROKER = "spring.kafka.bootstrap-servers";
    private static final String IMPORT = "spring.config.import";
    // One value for all services cannot be right.
    private static final Set<String> OF_ONE_SERVICE =
            Set.of("server.port", "management.server.port", "logging.file.name");

    private final Map<String, Setting> byCanonicalName = new LinkedHashMap<>();
    private Set<String> ofOwnBroker = Set.of();

    private record Setting(String name, String value) {}

    /**
     * Refuses what cannot be set for every service.
     *
     * @throws RefusedException with a sentence for the user
     */
    static void requireUsable(Map<String, String> chosen) {
        chosen.forEach((name, value) -> {
            if (OF_ONE_SERVICE.contains(canonical(name))) {
                throw new RefusedException("The setting " + name + " cannot be the same for every service; leave it"
                        + " out (the ports follow --port N, the logs lie in the data directory).");
            }
            if (canonical(name).equals(canonical(DATABASE))) {
                MongoAddress.parse(value);
            }
        });
    }

    void put(String name, Object value) {
        byCanonicalName.put(canonical(name), new Setting(name, String.valueOf(value)));
    }

    /** The file of a service's log. The service itself begins a new one in time; the oldest of them go. */
    void putLog(Path file) {
        put("logging.file.name", file);
        put("logging.threshold.console", "off");
        put("logging.logback.rollingpolicy.max-file-size", "10MB");
        put("logging.logback.rollingpolicy.total-size-cap", "40MB");
    }

    /** The database of a service, which keeps its name on whatever server the user chooses. */
    void putDatabase(String uri) {
        put(DATABASE, uri);
    }

    /**
     * The product's own broker, which requires authentication.
     *
     * @param login settings that count for it only, and not for a broker that the user chooses
     */
    void putBroker(String servers, Map<String, String> login) {
        put(BROKER, servers);
        login.forEach(this::put);
        ofOwnBroker = Set.copyOf(login.keySet());
    }

    /** Adds a place of settings to those that are there. */
    void putImport(String place) {
        var others = byCanonicalName.get(canonical(IMPORT));
        put(IMPORT, others == null ? place : others.value() + "," + place);
    }

    /** Sets what the user has chosen. */
    void putAll(Map<String, String> chosen) {
        if (chosen.keySet().stream().anyMatch(name -> canonical(name).equals(canonical(BROKER)))) {
            ofOwnBroker.forEach(name -> byCanonicalName.remove(canonical(name)));
        }
        chosen.forEach((name, value) -> {
            var own = byCanonicalName.get(canonical(name));
            if (canonical(name).equals(canonical(DATABASE))) {
                if (own != null) {
                    put(name, MongoAddress.parse(value).of(databaseIn(own.value())));
                }
            } else if (canonical(name).equals(canonical(IMPORT))) {
                putImport(value);
            } else {
                put(name, value);
            }
        });
    }

    /** As a service takes them on its command line. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        byCanonicalName.values().forEach(setting -> arguments.add("--" + setting.name() + "=" + setting.value()));
        return arguments;
    }

    private static String databaseIn(String uri) {
        int options = uri.indexOf('?');
        return uri.substring(uri.lastIndexOf('/') + 1, options < 0 ? uri.length() : options);
    }

    // As Spring compares names: case and hyphens are no difference.
    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "");
    }
}
