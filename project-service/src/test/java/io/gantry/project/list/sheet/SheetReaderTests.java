package io.gantry.project.list.sheet;

import static io.gantry.project.list.sheet.Workbooks.day;
import static io.gantry.project.list.sheet.Workbooks.number;
import static io.gantry.project.list.sheet.Workbooks.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.problem.ProblemException;
import io.gantry.project.list.sheet.Cell.Kind;
import io.gantry.project.list.sheet.Workbooks.Xml;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTests {

    private static final Wanted ANY = new Wanted(null, null);

    private final SheetReader reader = new SheetReader();

    @Test
    void readsASerialNumberAsTheDayThatExcelShows() {
        var sheet = read(Workbooks.xlsx(row(day("46354"), number("46354"))));

        assertThat(cell(sheet, 0, 0))
                .isEqualTo(new Cell(Kind.DAY, "2026-11-28", cell(sheet, 0, 0).number()));
        assertThat(cell(sheet, 0, 1).kind()).isEqualTo(Kind.NUMBER);
        assertThat(sheet.dayOf(cell(sheet, 0, 1))).hasToString("2026-11-28");
    }

    @Test
    void countsDaysFrom1904WhereTheFileDoes() {
        var sheet = read(Workbooks.xlsxFrom1904(row(day("46354"), number("46354"))));

        assertThat(cell(sheet, 0, 0).text()).isEqualTo("2030-11-29");
        assertThat(sheet.dayOf(cell(sheet, 0, 1))).hasToString("2030-11-29");
    }

    @ParameterizedTest
    @CsvSource({
        "1.1499999999999999, 1.15",
        "1.0049999999999999, 1.005",
        "8.1999999999999993, 8.2",
        "46354, 46354",
        "0.30000000000000004, 0.3",
        "1.2E3, 1200"
    })
    void readsTheNumberThatWasTypedAndNotTheBinaryFractionNearIt(String inTheFile, String typed) {
        assertThat(cell(read(Workbooks.xlsx(row(number(inTheFile)))), 0, 0).number())
                .hasToString(typed);
    }

    @Test
    void tellsASharesFromANumber() {
        var sheet = read(Workbooks.xlsx(row(percent("0.6"), number("0.6"))));

        assertThat(cell(sheet, 0, 0)).extracting(Cell::kind, Cell::text).containsExactly(Kind.SHARE, "60%");
        assertThat(cell(sheet, 0, 1)).extracting(Cell::kind, Cell::text).containsExactly(Kind.NUMBER, "0.6");
    }

    @Test
    void takesWhatAFormulaCameToAndSaysWhereItCameToNothing() {
        var sheet = read(Workbooks.xlsx(row(
                new Xml("<c r=\"?\"><f>1+1</f><v>2</v></c>"),
                new Xml("<c r=\"?\" t=\"str\"><f>A1&amp;\"\"</f><v>GX</v></c>"),
                new Xml("<c r=\"?\" t=\"e\"><v>#REF!</v></c>"),
                new Xml("<c r=\"?\"><f>SUM(A1)</f></c>"))));

        assertThat(sheet.rows().get(0).cells().values())
                .extracting(Cell::kind, Cell::text)
                .containsExactly(
                        tuple(Kind.NUMBER, "2"),
                        tuple(Kind.TEXT, "GX"),
                        tuple(Kind.ERROR, "#REF!"),
                        tuple(Kind.ERROR, "=SUM(A1)"));
    }

    @Test
    void readsOldWorkbooksTheSameWay() {
        var rows = new Object[][] {row("项目编号", "00123"), row(day("46354"), number("1.15"))};

        var sheet = read(Workbooks.xls(false, rows));

        assertThat(sheet.name()).isEqualTo("清单");
        assertThat(cell(sheet, 0, 1).text()).isEqualTo("00123");
        assertThat(cell(sheet, 1, 0).text()).isEqualTo("2026-11-28");
        assertThat(cell(sheet, 1, 1).number()).hasToString("1.15");
        assertThat(cell(read(Workbooks.xls(true, rows)), 1, 0).text()).isEqualTo("2030-11-29");
    }

    @Test
    void readsAWorkbookWithMacrosWithoutThem() {
        assertThat(cell(read(Workbooks.xlsm(row("项目编号"))), 0, 0).text()).isEqualTo("项目编号");
    }

    @Test
    void goesByWhatAFileIsAndNotByItsName() {
        var sheet = read("项目编号,项目名称\nGX-1,桥".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.encoding()).isEqualTo("UTF-8");
        assertThat(cell(sheet, 1, 1).text()).isEqualTo("桥");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "GBK", "UTF-16"})
    void findsOutHowATextIsEncoded(String encoding) {
        var sheet = read("项目编号;项目名称\nGX-1;\"桥;隧\n道\"".getBytes(Charset.forName(encoding)));

        assertThat(cell(sheet, 0, 0).text()).isEqualTo("项目编号");
        assertThat(cell(sheet, 1, 1).text()).isEqualTo("桥;隧\n道");
    }

    @Test
    void takesTheEncodingThatSomebodySays() {
        var file = "項目編號\tx".getBytes(Charset.forName("BIG5"));

        assertThat(cell(reader.read(file, new Wanted(null, "big5")), 0, 0).text())
                .isEqualTo("項目編號");
        assertThat(codeOf(file, new Wanted(null, "EBCDIC"))).isEqualTo("list-encodings");
    }

    @Test
    void readsTheSheetThatIsWantedOrTheFirstThatCanBeSeen() {
        var file = Workbooks.xlsx(row("a"));

        assertThat(read(file).names()).containsExactly("清单");
        assertThat(reader.read(file, new Wanted("清单", null)).name()).isEqualTo("清单");
        assertThat(codeOf(file, new Wanted("Sheet9", null))).isEqualTo("list-sheet");
    }

    @Test
    void refusesWhatIsNoListAndSaysWhatItIs() {
        assertThat(codeOf(new byte[0])).isEqualTo("list-empty");
        assertThat(codeOf("<html><table>".getBytes(StandardCharsets.UTF_8))).isEqualTo("list-kind");
        assertThat(codeOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("list-kind");
        assertThat(codeOf(Workbooks.zip(Map.of("word/document.xml", "<a/>")))).isEqualTo("list-kind");
        assertThat(codeOf(new byte[] {0, 1, 2, 3, 0, 0})).isEqualTo("list-kind");
        assertThat(codeOf(Workbooks.encryptedXls())).isEqualTo("list-encrypted");
        assertThat(codeOf(Workbooks.encryptedXlsx())).isEqualTo("list-encrypted");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 30, 200, 700})
    void saysThatACutFileIsDamaged(int bytes) {
        var file = Workbooks.xlsx(row("项目编号", "项目名称"));
        assertThat(codeOf(Arrays.copyOf(file, bytes))).isEqualTo("list-damaged");
        var old = Workbooks.xls(false, row("项目编号"));
        assertThat(codeOf(Arrays.copyOf(old, bytes))).isEqualTo("list-damaged");
    }

    @Test
    void doesNotUnfoldABomb() {
        var bomb = Workbooks.bomb(30_000_000);

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(codeOf(bomb)).isEqualTo("list-too-large");
    }

    @Test
    void doesNotCountOnThePartsOrCellsThatAFileSaysItHas() {
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 600; i++) {
            many.put("xl/part" + i, "");
        }
        assertThat(codeOf(Workbooks.zip(many))).isEqualTo("list-too-large");
        assertThat(codeOf(Workbooks.xlsxOf(Workbooks.sheetXml("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"))))
                .isEqualTo("list-damaged");
        assertThat(codeOf(Workbooks.xlsxOf(Workbooks.sheetXml("<row r=\"1\">" + "<c/>".repeat(300_001) + "</row>"))))
                .isEqualTo("list-too-large");
    }

    @Test
    void looksNothingUpElsewhere() {
        var code = codeOf(Workbooks.xlsxOf(
                """
                <!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/hostname">]>
                """ + Workbooks.sheetXml("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>")));

        assertThat(code).isEqualTo("list-damaged");
    }

    @Test
    void refusesMoreRowsThanItTakes() {
        var text = "a\n".repeat(5_100).getBytes(StandardCharsets.UTF_8);

        assertThat(codeOf(text)).isEqualTo("list-too-long");
    }

    @Test
    void givesUpWhatTakesTooLong() {
        var nanos = new AtomicLong();
        var slow = new SheetReader(() -> nanos.addAndGet(1_000_000_000L));
        var text = "a\n".repeat(100).getBytes(StandardCharsets.UTF_8);

        var refused = catchThrowableOfType(ProblemException.class, () -> slow.read(text, ANY));

        assertThat(refused.problem().code()).isEqualTo("list-too-slow");
    }

    private Sheet read(byte[] file) {
        return reader.read(file, ANY);
    }

    private String codeOf(byte[] file) {
        return codeOf(file, ANY);
    }

    private String codeOf(byte[] file, Wanted wanted) {
        return catchThrowableOfType(ProblemException.class, () -> reader.read(file, wanted))
                .problem()
                .code();
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        return sheet.rows().get(row).cell(column).orElseThrow();
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return List.of(cells).toArray();
    }
}
