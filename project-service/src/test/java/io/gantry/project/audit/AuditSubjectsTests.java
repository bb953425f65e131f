package io.gantry.project.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.AuditEvent.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditSubjectsTests {

    @ParameterizedTest
    @CsvSource({
        "/api/registry/projects/GX-1/plan/activities/A1, project, GX-1",
        "/api/registry/units/GX.HB, unit, GX.HB",
        "/api/notification/units/GX/channels, unit, GX",
        "/api/notification/alerts/7/acknowledgement, alert, 7",
        "/api/identity/accounts/li%2Bna+x/password, account, li+na+x"
    })
    void aPathSaysWhatAnEntryIsAbout(String path, String kind, String id) {
        assertThat(AuditSubjects.ofPath(path)).contains(new About(kind, id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/registry/projects", "/api/registry/nothing/7", "/login"})
    void anyOtherPathSaysNothing(String path) {
        assertThat(AuditSubjects.ofPath(path)).isEmpty();
    }

    @Test
    void whatCannotBeDecodedStaysAsItCame() {
        assertThat(AuditSubjects.ofPath("/api/registry/units/%zz")).contains(new About("unit", "%zz"));
    }
}
