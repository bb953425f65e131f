package io.gantry.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.AdministeredIssuer;
import io.gantry.issuer.Browser;
import io.gantry.issuer.ConsoleClient;
import io.gantry.issuer.IssuerUnderTest;
import io.gantry.issuer.factor.Authenticator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountApiTests {

    private static final String ALL = "/api/identity/accounts";
    private static final String A_PASSWORD = "a-long-password";

    private static AdministeredIssuer site;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start(@TempDir Path data) {
        site = AdministeredIssuer.start(data);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void listsAccountsWithoutPasswords() {
        var answer = send("GET", ALL, site.admin(), null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer)
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("name").asString()))
                .contains("admin", "reporter", "unit2")
                .isSorted();
        assertThat(answer.body()).doesNotContain("password", "$2a$", IssuerUnderTest.PASSWORD);
    }

    @Test
    void createsAnAccountThatCanLogIn() {
        var answer = create("zhao.li", "\"office\",\"admin\"", A_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains(ALL + "/zhao.li");
        assertThat(answer.body()).doesNotContain(A_PASSWORD);
        var claims = ConsoleClient.claims(
                site.console().login(browser, "zhao.li", A_PASSWORD).access());
        assertThat(claims.path("name").asString()).isEqualTo("赵丽");
        assertThat(claims.path("unit").asString()).isEqualTo("GX-ZJ");
        assertThat(claims.path("roles").valueStream().map(JsonNode::asString)).containsExactly("office", "admin");
    }

    @Test
    void putsOnRecordWhoWasGivenWhichRightsByWhomAndWhoFailedToLogIn() {
        create("recorded", "\"office\",\"unit\"", A_PASSWORD);
        send("PUT", ALL + "/recorded/password", site.admin(), "{\"password\":\"another-long-password\"}");
        send("POST", ALL, site.console().login("unit").access(), "{}");
        browser.login(site.issuer(), "recorded", "not-the-password");
        browser.login(site.issuer(), "my-password-in-the-wrong-field", "x");

        assertThat(site.onRecord("createAccount"))
                .anyMatch(entry -> entry.path("detail")
                                .asString()
                                .equals("account=recorded roles=unit,office unit=GX-ZJ disabled=false")
                        && entry.path("by").path("account").asString().equals("admin")
                        && entry.path("outcome").asString().equals("DONE"));
        assertThat(site.onRecord("setPassword"))
                .anyMatch(entry -> entry.path("target").asString().endsWith("/recorded/password"));
        assertThat(site.onRecord("POST " + ALL))
                .anyMatch(entry -> entry.path("by").path("account").asString().equals("unit")
                        && entry.path("status").asInt() == 403);
        assertThat(site.onRecord("login"))
                .anyMatch(entry -> entry.path("detail").asString().equals("account=recorded"))
                .allMatch(entry -> entry.path("outcome").asString().equals("DENIED"));
        assertThat(site.trail()).noneMatch(line -> line.contains("password-in") || line.contains("long-password"));
    }

    @Test
    void putsOnRecordWhoseSecondFactorWasWrong() {
        create("careful", "\"office\"", A_PASSWORD);
        var tokens = site.console().login(new Browser(), "careful", A_PASSWORD);
        var own = "/api/identity/own/second-factor";
        var secret = read(send("POST", own, tokens.access(), "{\"current\":\"" + A_PASSWORD + "\"}"))
                .path("secret")
                .asString();
        send("PUT", own, tokens.access(), "{\"code\":\"" + new Authenticator(secret).code(0) + "\"}");

        var asked = browser.login(site.issuer(), "careful", A_PASSWORD);
        assertThat(browser.code(site.issuer(), asked, "000000").statusCode()).isEqualTo(401);

        assertThat(site.onRecord("login"))
                .anyMatch(entry -> entry.path("detail").asString().equals("account=careful"));
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThat(create("reporter", "\"ops\"", A_PASSWORD).statusCode()).isEqualTo(409);
        assertThat(ConsoleClient.claims(site.console().login("reporter").access())
                        .path("roles")
                        .path(0)
                        .asString())
                .isEqualTo("reporter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"name\":\"Big\",\"names\":{\"zh\":\"x\"},\"roles\":[\"ops\"],\"password\":\"a-long-password\"}",
                "{\"name\":\"gantry-loader\",\"names\":{\"zh\":\"x\"},\"roles\":[\"ops\"],\"password\":\"a-long-password\"}",
                "{\"name\":\"a\",\"names\":{\"zh\":\" \"},\"roles\":[\"ops\"],\"password\":\"a-long-password\"}",
                "{\"name\":\"a\",\"names\":{\"zh\":\"x\\ny\"},\"roles\":[\"ops\"],\"password\":\"a-long-password\"}",
                "{\"name\":\"a\",\"names\":{\"zh\":\"x\"},\"roles\":[],\"password\":\"a-long-password\"}",
                "{\"name\":\"a\",\"names\":{\"zh\":\"x\"},\"roles\":[null],\"password\":\"a-long-password\"}",
                "{\"name\":\"a\",\"names\":{\"zh\":\"x\"},\"roles\":[\"root\"],\"password\":\"a-long-password\"}",
                "{\"name\":\"a\",\"names\":{\"zh\":\"x\"},\"unit\":\"../x\",\"roles\":[\"ops\"],\"password\":\"a-long-password\"}",
                "{\"name\":\"a\",\"names\":{\"zh\":\"x\"},\"roles\":[\"ops\"],\"password\":\"short\"}",
                "{\"name\":\"a\",\"names\":{\"zh\":\"x\"},\"roles\":[\"ops\"]}",
                "{\"name\":\"a\",\"names\":{\"zh\":\"x\"},\"roles\":[\"ops\"],\"password\":\"a-long-password\",\"more\":1}"
            })
    void refusesAnInvalidAccount(String body) {
        var answer = send("POST", ALL, site.admin(), body);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("short\"", "a-long-password");
        assertThat(send("GET", ALL, site.admin(), null).body()).doesNotContain("\"name\":\"a\"");
    }

    @Test
    void comparesAll128CharactersOfAPassword() {
        var password = Stream.iterate(0x4e00, c -> c + 7)
                .limit(127)
                .map(Character::toString)
                .collect(Collectors.joining());
        create("long", "\"ops\"", password + "码");

        assertThat(browser.login(site.issuer(), "long", password + "马").statusCode())
                .isEqualTo(401);
        assertThat(browser.login(site.issuer(), "long", password + "码").statusCode())
                .isEqualTo(302);
        assertThat(create("longer", "\"ops\"", password + "码码").statusCode()).isEqualTo(422);
    }

    @Test
    void givesTokensWithMoreRolesAtOnce() {
        create("mover", "\"unit\"", A_PASSWORD);
        var tokens = site.console().login(browser, "mover", A_PASSWORD);

        assertThat(amend("mover", "GX-ZJ", "\"unit\",\"reporter\"", false).statusCode())
                .isEqualTo(200);

        var claims = ConsoleClient.claims(site.console().refreshed(tokens).access());
        assertThat(claims.path("unit").asString()).isEqualTo("GX-ZJ");
        assertThat(claims.path("roles").valueStream().map(JsonNode::asString)).containsExactly("reporter", "unit");
    }

    @ParameterizedTest
    @CsvSource({"fewer,GX-ZJ,'\"unit\"'", "moved,GX-HB,'\"unit\",\"reporter\"'"})
    void endsEveryLoginOfAnAccountThatLosesRights(String name, String unit, String roles) {
        create(name, "\"unit\",\"reporter\"", A_PASSWORD);
        var tokens = site.console().login(browser, name, A_PASSWORD);

        assertThat(amend(name, unit, roles, false).statusCode()).isEqualTo(200);

        assertThat(site.console().refresh(tokens).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAPasswordThatIsEasyToGuess() {
        var answer = create("guessed", "\"unit\"", "guessed-2026");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).path("type").asString()).endsWith("/password-with-name");
        assertThat(read(answer).path("field").asString()).isEqualTo("password");
        assertThat(answer.body()).doesNotContain("guessed-2026");
    }

    @Test
    void saysAllThatIsWrongWithAnAccountAtOnce() {
        createIn("hb.teller", "GX-HB", "\"admin\"");
        var token = site.console().login(browser, "hb.teller", A_PASSWORD).access();

        var bad = send("POST", ALL, token, account("Not A Name", "GX-ZJ", "\"ops\"", "aaaaaaaaaaaa"));
        var taken = send("POST", ALL, token, account("reporter", "GX-HB", "\"unit\"", "reporter-2026"));
        var brief = send("POST", ALL, token, account("reporter", "GX-HB", "", "short"));
        var missing = send("POST", ALL, token, "{\"roles\":[],\"password\":\"password1234\"}");

        assertThat(faultsOf(bad))
                .containsExactly(
                        "name account-name", "unit own-unit", "roles own-border-roles", "password repeating-password");
        assertThat(faultsOf(taken)).containsExactly("name unused-name", "password password-with-name");
        assertThat(faultsOf(brief)).containsExactly("password text-length", "roles not-empty", "name unused-name");
        assertThat(faultsOf(missing))
                .contains(
                        "name required",
                        "names required",
                        "roles not-empty",
                        "unit own-unit",
                        "password common-password");
        assertThat(Stream.of(bad, taken, brief, missing)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(read(answer).path("type").asString()).endsWith("/invalid-content");
            assertThat(answer.body()).doesNotContain("aaaaaaaa", "reporter-2026", "password1234");
        });
        assertThat(send("GET", ALL, site.admin(), null).body()).doesNotContain("Not A Name");
    }

    @Test
    void endsEveryLoginOfAnAccountThatIsDisabled() {
        create("leaver", "\"unit\"", A_PASSWORD);
        var tokens = site.console().login(browser, "leaver", A_PASSWORD);

        amend("leaver", "GX-ZJ", "\"unit\"", true);

        assertThat(site.console().refresh(tokens).statusCode()).isEqualTo(400);
        assertThat(ConsoleClient.location(browser.get(site.console().authorize(Map.of()))))
                .endsWith("/login");
        assertThat(browser.login(site.issuer(), "leaver", A_PASSWORD).statusCode())
                .isEqualTo(401);
        amend("leaver", "GX-ZJ", "\"unit\"", false);
        assertThat(site.console().refresh(tokens).statusCode())
                .as("enabled again")
                .isEqualTo(400);
        assertThat(browser.login(site.issuer(), "leaver", A_PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void endsEveryLoginWhenThePasswordIsSet() {
        create("forgetful", "\"unit\"", A_PASSWORD);
        var tokens = site.console().login(browser, "forgetful", A_PASSWORD);

        var answer = send("PUT", ALL + "/forgetful/password", site.admin(), "{\"password\":\"another-password\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(site.console().refresh(tokens).statusCode()).isEqualTo(400);
        assertThat(ConsoleClient.location(browser.get(site.console().authorize(Map.of()))))
                .endsWith("/login");
        assertThat(browser.login(site.issuer(), "forgetful", A_PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(browser.login(site.issuer(), "forgetful", "another-password").statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "GX,'\"admin\"',true",
        "GX,'\"office\"',false",
        "GX,'\"admin\",\"office\"',false",
        "GX-HB,'\"admin\"',false"
    })
    void nobodyChangesTheirOwnRights(String unit, String roles, boolean disabled) {
        var answer = amend("admin", unit, roles, disabled);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(read(answer).path("type").asString()).isEqualTo("https://gantry.io/problems/own-account");
        assertThat(send("GET", ALL, site.admin(), null).statusCode()).isEqualTo(200);
    }

    @Test
    void theirOwnNamesTheyChange() {
        assertThat(amend("admin", "GX", "\"admin\"", false).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodySetsTheirOwnPasswordWithoutTheOldOne() {
        var answer = send("PUT", ALL + "/admin/password", site.admin(), "{\"password\":\"taken-over-now\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void anAdministratorSeesAndChangesOnlyAccountsOfTheirUnits() {
        createIn("hb.admin", "GX-HB", "\"admin\"");
        createIn("hb.below", "GX-HB-1", "\"unit\"");
        createIn("zj.unit", "GX-ZJ", "\"unit\"");
        var token = site.console().login(browser, "hb.admin", A_PASSWORD).access();

        var seen = read(send("GET", ALL, token, null))
                .path("items")
                .valueStream()
                .map(item -> item.path("name").asString());

        assertThat(seen).contains("hb.admin", "hb.below").doesNotContain("zj.unit", "admin", "ops");
        assertThat(site.registry().tokens()).contains("Bearer " + token);
        var body = profile("GX-HB", "\"unit\"", false);
        assertThat(send("PUT", ALL + "/hb.below", token, body).statusCode()).isEqualTo(200);
        for (var foreign : new String[] {"zj.unit", "admin", "ops"}) {
            assertThat(send("PUT", ALL + "/" + foreign, token, body).statusCode())
                    .isEqualTo(404);
            assertThat(send("PUT", ALL + "/" + foreign + "/password", token, "{\"password\":\"taken-over-now\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"GX,unit,unit", "GX-ZJ,unit,unit", ",unit,unit", "GX-HB,ops,roles", "NOWHERE,unit,unit"})
    void nobodyGivesAUnitOrARoleBeyondTheirOwn(@Nullable String unit, String role, String field) {
        createIn("hb.giver", "GX-HB", "\"admin\"");
        createIn("hb.taker", "GX-HB", "\"unit\"");
        var token = site.console().login(browser, "hb.giver", A_PASSWORD).access();

        for (var answer : List.of(
                send("POST", ALL, token, account("hb.more", unit, "\"" + role + "\"", A_PASSWORD)),
                send("PUT", ALL + "/hb.taker", token, profile(unit, "\"" + role + "\"", false)))) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(read(answer).path("field").asString()).isEqualTo(field);
        }
    }

    @Test
    void whoHasMoreThanAnAdministratorMayGiveIsNotTheirs() {
        createIn("hb.small", "GX-HB", "\"admin\"");
        createIn("hb.ops", "GX-HB", "\"ops\"");
        var token = site.console().login(browser, "hb.small", A_PASSWORD).access();

        assertThat(send("PUT", ALL + "/hb.ops", token, profile("GX-HB", "\"unit\"", false))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("PUT", ALL + "/hb.ops/password", token, "{\"password\":\"taken-over-now\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void removesTheRoleOfAnotherAdministratorAtOnce() {
        create("second", "\"admin\"", A_PASSWORD);
        var second = site.console().login(browser, "second", A_PASSWORD).access();
        assertThat(send("GET", ALL, second, null).statusCode()).isEqualTo(200);

        assertThat(amend("second", "GX", "\"office\"", false).statusCode()).isEqualTo(200);

        assertThat(send("GET", ALL, second, null).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "unit", "office", "leader", "ops"})
    void isForAdministratorsOnly(String name) {
        var token = site.console().login(name).access();

        for (var answer : new HttpResponse<?>[] {
            send("GET", ALL, token, null),
            send("POST", ALL, token, "{}"),
            send("PUT", ALL + "/admin", token, "{}"),
            send("PUT", ALL + "/admin/password", token, "{\"password\":\"taken-over-now\"}")
        }) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void tellsOperatorsHowItIs() {
        var answer = send(
                "GET", "/api/identity/instance", site.console().login("ops").access(), null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"service\":\"issuer\"").contains("\"health\":\"UP\"");
        assertThat(send("GET", "/api/identity/instance", site.admin(), null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesTokensOfOtherIssuers() {
        var tokens = site.console().login("admin");

        for (var token : new @Nullable String[] {
            null, "", "nonsense", tokens.id(), tokens.refresh(), tokens.access() + "x", unsigned(tokens.access())
        }) {
            var answer = send("GET", ALL, token, null);
            assertThat(answer.statusCode()).as(String.valueOf(token)).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(read(answer).path("type").asString()).isEqualTo("https://gantry.io/problems/unauthenticated");
        }
    }

    @Test
    void ignoresCookies() {
        site.console().login(browser, "admin", IssuerUnderTest.PASSWORD);

        assertThat(browser.get(site.issuer().at(ALL)).statusCode()).isEqualTo(401);
    }

    @Test
    void answersAnUnknownAccountWith404() {
        assertThat(amend("nobody", "GX", "\"ops\"", false).statusCode()).isEqualTo(404);
        assertThat(send("PUT", ALL + "/nobody/password", site.admin(), "{\"password\":\"a-long-password\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theInterfaceIsAsCheckedIn() throws Exception {
        var json = JsonMapper.shared();
        var current = json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                json.readTree(browser.get(site.issuer().at("/openapi"), "Accept", "application/json")
                                        .body()))
                + "\n";
        var checkedIn = Path.of("openapi.json");
        if (Boolean.getBoolean("gantry.openapi.write")) {
            Files.writeString(checkedIn, current);
        }

        assertThat(checkedIn)
                .as("the interface has changed; if it is meant to, run with -Dgantry.openapi.write=true and commit")
                .hasContent(current);
    }

    private static List<String> faultsOf(HttpResponse<String> answer) {
        return read(answer)
                .path("errors")
                .valueStream()
                .map(fault -> fault.path("field").asString() + " "
                        + fault.path("code").asString())
                .toList();
    }

    private static HttpResponse<String> create(String name, String roles, String password) {
        return send("POST", ALL, site.admin(), account(name, "GX-ZJ", roles, password));
    }

    private static void createIn(String name, String unit, String roles) {
        send("POST", ALL, site.admin(), account(name, unit, roles, A_PASSWORD));
    }

    private static HttpResponse<String> amend(String name, String unit, String roles, boolean disabled) {
        return send("PUT", ALL + "/" + name, site.admin(), profile(unit, roles, disabled));
    }

    private static String account(String name, @Nullable String unit, String roles, String password) {
        return """
                {"name":"%s","names":{"zh":"赵丽","en":"Zhao Li"},%s"roles":[%s],"password":"%s"}""".formatted(name, unitField(unit), roles, password);
    }

    private static String profile(@Nullable String unit, String roles, boolean disabled) {
        return """
                {"names":{"zh":"赵丽"},%s"roles":[%s],"disabled":%s}""".formatted(unitField(unit), roles, disabled);
    }

    private static String unitField(@Nullable String unit) {
        return unit == null ? "" : "\"unit\":\"" + unit + "\",";
    }

    private static HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable String body) {
        URI address = site.issuer().at(path);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return new Browser().send(request);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    // {"alg":"none","typ":"at+jwt"}
    private static String unsigned(String token) {
        return "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0." + token.split("\\.")[1] + ".";
    }
}
