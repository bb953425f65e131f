package io.gantry.standalone.system;

import io.gantry.standalone.system.HttpTestClient.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A running product with two branches, and in one of them somebody of each role.
 *
 * @param askers ways to send a request as somebody of a role, by the columns of docs/rights.md
 */
record Neighbourhood(ApplicationUnderTest application, Branch own, Branch foreign, Map<String, Asker> askers) {

    private static final String PASSWORD = "a-long-password";

    /** A way to send a request as somebody. */
    interface Asker {
        Answer ask(String method, String path, @Nullable String body);
    }

    private static final class Shared {

        static final Neighbourhood INSTANCE = start();
    }

    /** The one of this test run. */
    static Neighbourhood shared() {
        return Shared.INSTANCE;
    }

    /** Nobody, with a token that is none. */
    Answer askAsNobody(String method, String path, @Nullable String body) {
        return application.http().with("nobody").send(method, path, body);
    }

    private static Neighbourhood start() {
        var application = ApplicationUnderTest.start(
                "neighbourhood-" + UUID.randomUUID(),
                "--set",
                "gantry.limits.account.burst=100000",
                "--set",
                "gantry.limits.device.burst=100000",
                "--set",
                "gantry.limits.total.per-second=100000");
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
        var http = application.http();
        http.post("/api/registry/units", """
                {"code":"GX","names":{"zh":"高新区"},"kind":"DISTRICT"}""").expect(201);
        var own = Branch.under("GX", "OWN", http);
        var foreign = Branch.under("GX", "FOREIGN", http);
        var askers = new LinkedHashMap<String, Asker>();
        for (var role : RightsTable.CALLERS) {
            askers.put(
                    role,
                    role.equals("device") ? http.with(own.deviceKey())::send : person(application, own.unit(), role));
        }
        return new Neighbourhood(application, own, foreign, askers);
    }

    private static Asker person(ApplicationUnderTest application, String unit, String role) {
        var account = """
                {"name":"test-%s","names":{"zh":"%s"},"unit":"%s","roles":["%s"],"password":"%s"}""".formatted(role, role, unit, role, PASSWORD);
        application.http().post("/api/identity/accounts", account).expect(201);
        return SignedIn.at(application.page(), "test-" + role, PASSWORD)::send;
    }
}
