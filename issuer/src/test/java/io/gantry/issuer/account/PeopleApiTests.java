package io.gantry.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.AdministeredIssuer;
import io.gantry.issuer.Browser;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PeopleApiTests {

    private static final String ACCOUNTS = "/api/identity/accounts";
    private static final String HEADINGS = "账号,姓名,英文名,单位,角色,停用\n";

    private static AdministeredIssuer site;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path data) {
        site = AdministeredIssuer.start(data);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aListIsLookedAtFirstThenAppliedAndAppliedAgainChangesNothing() throws Exception {
        var list = HEADINGS + "li.yun,李云,Li Yun,GX,\"office, unit\",\nunit2,孙毅,Sun Yi,GX-CT,unit,是\n";

        var looked = read(send(list, false));
        assertThat(looked.path("applied").asBoolean()).isFalse();
        assertThat(looked.has("passwords")).isFalse();
        assertThat(names(looked.path("created"))).containsExactly("li.yun");
        assertThat(account("li.yun")).isNull();

        var applied = read(send(list, true));
        assertThat(names(applied.path("amended"))).containsExactly("unit2");
        assertThat(account("li.yun").path("roles").toString()).isEqualTo("[\"unit\",\"office\"]");
        assertThat(account("unit2").path("disabled").asBoolean()).isTrue();
        var password = applied.at("/passwords/0/password").asString();
        assertThat(site.console().login(new Browser(), "li.yun", password).access())
                .isNotEmpty();

        assertThat(site.onRecord("importPeople"))
                .extracting(entry -> entry.at("/told/changes").toString())
                .contains("[{\"field\":\"li.yun\",\"after\":\"roles=unit,office unit=GX disabled=false\"},"
                        + "{\"field\":\"unit2\",\"before\":\"roles=unit unit=GX-CT disabled=false\","
                        + "\"after\":\"roles=unit unit=GX-CT disabled=true\"}]");

        var again = read(send(list, true));
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        assertThat(again.path("created")).isEmpty();
        assertThat(again.path("amended")).isEmpty();
    }

    @Test
    void everyFaultyRowIsNamedAndNothingIsDone() throws Exception {
        var list = HEADINGS
                + "good.one,好一,,GX,unit,\n"
                + "Bad Name,坏,,GX,unit,\n"
                + "no.role,无角色,,GX,,\n"
                + "odd.role,怪,,GX,mayor,\n"
                + "maybe,也许,,GX,unit,maybe\n";

        var answer = send(list, true);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer)
                        .path("errors")
                        .valueStream()
                        .map(fault -> fault.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "people[1].name", "people[2].roles", "people[3].roles[0]", "people[4].disabled");
        assertThat(account("good.one")).isNull();
    }

    @Test
    void nobodyGivesByAListWhatTheyMayNotGiveOneByOne() throws Exception {
        var list = HEADINGS
                + "twice,二,,GX,unit,\n"
                + "twice,二,,GX,unit,\n"
                + "elsewhere,别处,,XX-OTHER,unit,\n"
                + "admin,郑岚,Zheng Lan,GX,reporter,\n";

        var answer = send(list, true);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer)
                        .path("errors")
                        .valueStream()
                        .map(fault -> fault.path("code").asString()))
                .containsExactlyInAnyOrder("once-in-list", "own-unit", "another-account", "admin-left");
        assertThat(account("twice")).isNull();
    }

    @Test
    void aTableThatIsNotOneSaysWhatItShouldBe() throws Exception {
        assertThat(read(send("name;roles\nx;y\n", false)).path("code").asString())
                .isEqualTo("people-headings");
        assertThat(read(send(HEADINGS.getBytes(Charset.forName("GBK")), site.admin(), false))
                        .path("code")
                        .asString())
                .isEqualTo("not-utf8");
        assertThat(send(HEADINGS, false).statusCode()).isEqualTo(422);
        assertThat(send(("\uFEFF" + HEADINGS + "bom,表,,GX,unit,\n"), false).statusCode())
                .isEqualTo(200);
        assertThat(send((HEADINGS + "a,b,,GX,unit,\n".repeat(201)), false).statusCode())
                .isEqualTo(422);
    }

    @Test
    void onlyAdministratorsSendLists() throws Exception {
        var office = site.console().login("office").access();
        var bytes = (HEADINGS + "x.y,谢,,GX,unit,\n").getBytes(StandardCharsets.UTF_8);

        assertThat(send(bytes, office, true).statusCode()).isEqualTo(403);
        assertThat(account("x.y")).isNull();
    }

    private HttpResponse<String> send(String list, boolean apply) throws Exception {
        return send(list.getBytes(StandardCharsets.UTF_8), site.admin(), apply);
    }

    private HttpResponse<String> send(byte[] list, String token, boolean apply) throws Exception {
        return http.send(
                request("/api/identity/people?apply=" + apply, token)
                        .header("content-type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(list))
                        .build(),
                BodyHandlers.ofString());
    }

    private @Nullable JsonNode account(String name) throws Exception {
        var all = read(http.send(request(ACCOUNTS, site.admin()).build(), BodyHandlers.ofString()));
        return all.path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals(name))
                .findFirst()
                .orElse(null);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(site.issuer().at(path)).header("authorization", "Bearer " + token);
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
