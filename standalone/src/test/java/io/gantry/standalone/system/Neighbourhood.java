package io.gantry.standalone.system;

import io.gantry.standalone.system.HttpTestClient.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two branches in the shared product, and in one of them somebody of each role.
 *
 * @param askers ways to send a request as somebody of a role, by the columns of docs/rights.md
 */
record Neighbourhood(ApplicationUnderTest application, Branch own, Branch foreign, Map<String, Asker> askers) {

    static final String PASSWORD = "a-long-password";

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

    /** An anonymous caller, with a token that nobody issued. */
    Answer askAsNobody(String method, String path, @Nullable String body) {
        return application.http().with("nobody").send(method, path, body);
    }

    private static Neighbourhood start() {
        var application = Product.shared().application();
        var http = application.http();
        http.post("/api/registry/units", """
                {"code":"GX","names":{"zh":"高新区"},"kind":"DISTRICT"}""").expectOneOf(200, 201, 409);
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
