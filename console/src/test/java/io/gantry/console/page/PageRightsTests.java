package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages show is what the services allow. */
class PageRightsTests {

    private static final Path TABLE = Path.of("../docs/rights.md");
    private static final String SOURCE = PageSources.read("js/session/rights.js");

    @Test
    void thePagesKnowEveryRole() {
        assertThat(rolesIn("export const ROLES = "))
                .isEqualTo(Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "read, projects",
        "read, listAlerts",
        "report, receive",
        "register, registerProject",
        "register, amendProject",
        "register, changeStage",
        "register, changeStanding",
        "read, listElements",
        "register, registerElement",
        "register, amendElement",
        "elements, changeElementState",
        "register, setPlan",
        "register, changePlan",
        "read, exportProjects",
        "read, exportOpenProjects",
        "read, getPlanChart",
        "register, getProjectListTemplate",
        "register, checkProjectList",
        "register, importProjectList",
        "register, importProgress",
        "register, checkProjectAmendments",
        "register, amendProjects",
        "read, getProjectHistory",
        "read, getPlanHistory",
        "read, listScheduleMoves",
        "acknowledge, acknowledgeAlert",
        "units, listUnits",
        "organise, registerUnit",
        "organise, amendUnit",
        "organise, registerCalendar",
        "organise, amendCalendar",
        "organise, setChannels",
        "secrets, getSigningSecret",
        "secrets, changeSigningSecret",
        "secrets, endFormerSecret",
        "deliveries, listDeliveries",
        "deliveries, retryDelivery",
        "deliveries, listDisabledChannels",
        "operations, replayDeadLetter",
        "devices, listDevices",
        "devices, enrollDevice",
        "accounts, listAccounts",
        "accounts, setPassword",
        "audit, searchAudit",
        "audit, exportAudit"
    })
    void aPageIsShownToThoseWhoMayUseIt(String right, String operation) throws IOException {
        assertThat(rolesIn("  " + right + ": ")).isEqualTo(rolesAllowed(operation));
    }

    private static Set<String> rolesIn(String beginning) {
        var list = Pattern.compile(Pattern.quote(beginning) + "\\[([^\\]]*)]").matcher(SOURCE);
        assertThat(list.find()).as(beginning).isTrue();
        return Pattern.compile("'(\\w+)'")
                .matcher(list.group(1))
                .results()
                .map(role -> role.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rolesAllowed(String operation) throws IOException {
        var lines = Files.readAllLines(TABLE);
        var head = cells(one(lines, "| operation |"));
        var row = cells(one(lines, "| `" + operation + "` |"));
        return IntStream.range(0, row.size())
                .filter(column -> row.get(column).equals("yes"))
                .mapToObj(head::get)
                .filter(name -> Role.of(name).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String one(List<String> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|")).map(String::trim).toList();
    }
}
