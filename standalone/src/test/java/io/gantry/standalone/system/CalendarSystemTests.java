package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator takes in the holidays of next year from a file, and adds one that the file does not have. */
class CalendarSystemTests {

    private static final double SOON = 30_000;
    private static final int MOST_YEARS = 20;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void aCalendarIsReadFromAFileGivenAHolidayMoreAndShown(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var unit = "OWN-CAL-" + language.toUpperCase(Locale.ROOT);
        place.application()
                .http()
                .post("/api/registry/units", """
                {"code":"%s","names":{"zh":"水务局"},"kind":"DEPARTMENT","parent":"%s"}""".formatted(unit, place.own().unit()))
                .expectOneOf(200, 201);
        var file = """
                {"id":"%1$s","names":{"zh":"水务日历","en":"Water works"},"units":["%1$s"],"weekend":["SATURDAY","SUNDAY"],
                 "hours":[{"from":"08:30","until":"12:00"},{"from":"13:30","until":"18:00"}],"knownFrom":"2027-01-01",
                 "knownUntil":"2027-12-31","off":[{"from":"2027-02-05","until":"2027-02-11","name":"春节"}],
                 "working":[{"from":"2027-02-13","name":"春节"}]}""".formatted(unit);
        Visitor.visit(place, "admin", width, locale, page -> {
            page.navigate(place.application().page() + "/#/calendars");
            assertThat(page.getByTestId("calendar").first()).isVisible(new IsVisibleOptions().setTimeout(SOON));
            page.getByTestId("calendar-register").click();
            page.getByTestId("calendar-file")
                    .setInputFiles(
                            new FilePayload("2027.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.getByTestId("calendar-id")).hasValue(unit);
            page.getByTestId("calendar-off").fill("2027-02-05…2027-02-11 春节\n2027-05-40 厂庆");
            page.getByTestId("calendar-confirm").click();
            assertThat(page.getByTestId("calendar-off-problem")).containsText("2");
            page.getByTestId("calendar-off").fill("2027-02-05…2027-02-11 春节\n2027-05-12 厂庆");
            picture(page, "calendar-form-" + language);
            page.getByTestId("calendar-confirm").click();
            assertThat(page.getByTestId("calendar-dialog")).hasCount(0);

            assertThat(page.locator("[data-test=calendar][data-id=" + unit + "]"))
                    .containsText("2027");
            for (int i = 0;
                    i < MOST_YEARS && page.locator("[data-date='2027-05-12']").count() == 0;
                    i++) {
                page.getByTestId("year-after").click();
            }
            for (var day : new String[] {"2027-02-08", "2027-05-12"}) {
                assertThat(page.locator("[data-date='" + day + "']")).hasAttribute("data-kind", "off");
            }
            assertThat(page.locator("[data-date='2027-02-13']")).hasAttribute("data-kind", "working");
            assertThat(page.locator("[data-date='2027-05-13']")).hasAttribute("data-kind", "work");
            page.getByTestId("calendar-year").scrollIntoViewIfNeeded();
            picture(page, "calendar-" + language);
        });
    }
}
