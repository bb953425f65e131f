package io.gantry.project.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Names;
import io.gantry.event.Unit;
import io.gantry.event.Unit.Channel;
import io.gantry.problem.Fault;
import io.gantry.project.check.Faults;
import io.gantry.project.check.InvalidContentException;
import io.gantry.project.check.NamesDraft;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitDraftTests {

    private static final NamesDraft NAMES = new NamesDraft("环保局", "Environment");

    private final Faults faults = new Faults();

    @Test
    void becomesAUnit() {
        var draft = new UnitDraft(
                "GX-HB",
                NAMES,
                "DEPARTMENT",
                "GX",
                List.of(new ChannelDraft("webhook", "https://hooks.example.org/a?b=c")));

        var unit = draft.checked("GX-HB", faults);

        assertThat(faultyFields()).isEmpty();
        assertThat(unit)
                .isEqualTo(new Unit(
                        "GX-HB",
                        new Names("环保局", "Environment"),
                        "DEPARTMENT",
                        "GX",
                        List.of(new Channel("webhook", "https://hooks.example.org/a?b=c"))));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        new UnitDraft("?", new NamesDraft(null, ""), null, "/", Collections.singletonList(null)).checked("?", faults);

        assertThat(faultyFields())
                .containsExactlyInAnyOrder("code", "names.zh", "names.en", "kind", "parent", "channels[0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org",
                "ftp://example.org/",
                "https:///path",
                "https://user:secret@example.org/",
                "https://example.org:99999/",
                "https://exa mple.org/",
                "javascript:alert(1)",
                "https://例.org/"
            })
    void refusesWhatIsNoWebAddress(String address) {
        draftWith(new ChannelDraft("webhook", address)).checked("GX-HB", faults);

        assertThat(faultyFields()).containsExactly("channels[0].address");
    }

    @Test
    void refusesAnAddressBeyondTwoThousandCharacters() {
        var start = "https://example.org/";

        draftWith(new ChannelDraft("webhook", start + "a".repeat(2000 - start.length())))
                .checked("GX-HB", faults);
        assertThat(faultyFields()).isEmpty();

        draftWith(new ChannelDraft("webhook", start + "a".repeat(2001 - start.length())))
                .checked("GX-HB", faults);
        assertThat(faultyFields()).containsExactly("channels[0].address");
    }

    @Test
    void refusesChannelsThatAreUnknownDoubledOrTooMany() {
        var hook = new ChannelDraft("webhook", "https://example.org/");

        draftWith(hook, hook, new ChannelDraft("pigeon", "https://example.com/"))
                .checked("GX-HB", faults);
        assertThat(faultyFields()).containsExactly("channels[1]", "channels[2].type");

        var many = new Faults();
        draftWith(Collections.nCopies(11, hook).toArray(ChannelDraft[]::new)).checked("GX-HB", many);
        assertThatThrownBy(many::throwIfAny).hasMessageContaining("11 channels");
    }

    @Test
    void keepsItsCode() {
        new UnitDraft("GX-NEW", NAMES, "DEPARTMENT", null, null).checked("GX-HB", faults);

        assertThat(faultyFields()).containsExactly("code");
    }

    @Test
    void hasARegisteredSuperiorThatIsNotBelowIt() {
        var unit = new UnitDraft(null, NAMES, "DEPARTMENT", "GX", null).checked("GX-HB", faults);

        SuperiorRule.check(unit, new LinkedHashSet<>(List.of("GX", "CITY")), "GX", faults);
        assertThat(faultyFields()).isEmpty();

        SuperiorRule.check(unit, Set.of(), "GX", faults);
        assertThat(faultyFields()).containsExactly("parent");

        SuperiorRule.check(unit, new LinkedHashSet<>(List.of("GX", "GX-HB")), "GX", faults);
        assertThat(faultyFields()).containsExactly("parent", "parent");
    }

    @Test
    void hasASuperiorWithinTheUnitOfWhoeverPlacesIt() {
        var unit = new UnitDraft(null, NAMES, "DEPARTMENT", "GX", null).checked("GX-HB", faults);
        var root = new UnitDraft(null, NAMES, "DEPARTMENT", null, null).checked("GX-HB", faults);
        var line = new LinkedHashSet<>(List.of("GX", "CITY"));

        SuperiorRule.check(unit, line, "CITY", faults);
        assertThat(faultyFields()).isEmpty();

        SuperiorRule.check(unit, line, "GX-CT", faults);
        SuperiorRule.check(unit, line, null, faults);
        SuperiorRule.check(root, Set.of(), "GX", faults);
        assertThat(faultyFields()).containsExactly("parent", "parent", "parent");
    }

    @Test
    void staysWhereItIsForWhoeverBelongsToIt() {
        var unit = new UnitDraft(null, NAMES, "DEPARTMENT", "GX", null).checked("GX-HB", faults);
        var root = new UnitDraft(null, NAMES, "DEPARTMENT", null, null).checked("GX-HB", faults);

        SuperiorRule.checkOwn(unit, "GX", faults);
        SuperiorRule.checkOwn(root, null, faults);
        assertThat(faultyFields()).isEmpty();

        SuperiorRule.checkOwn(unit, null, faults);
        SuperiorRule.checkOwn(unit, "CITY", faults);
        SuperiorRule.checkOwn(root, "GX", faults);
        assertThat(faultyFields()).containsExactly("parent", "parent", "parent");
    }

    private static UnitDraft draftWith(ChannelDraft... channels) {
        return new UnitDraft("GX-HB", NAMES, "DEPARTMENT", null, Arrays.asList(channels));
    }

    private List<String> faultyFields() {
        try {
            faults.throwIfAny();
            return List.of();
        } catch (InvalidContentException e) {
            return e.faults().stream().map(Fault::field).toList();
        }
    }
}
