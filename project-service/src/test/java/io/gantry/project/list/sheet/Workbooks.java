package io.gantry.project.list.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files as spreadsheet programs, and as nobody, write them. */
public final class Workbooks {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbooks() {}

    /** A number as it stands in the file, with the number of a built-in format. */
    public record Raw(String number, int format) {}

    /** A cell as it stands in the file. */
    public record Xml(String cell) {}

    /** A number without a format. */
    public static Raw number(String number) {
        return new Raw(number, 0);
    }

    /** A day as its serial number. */
    public static Raw day(String serial) {
        return new Raw(serial, 14);
    }

    /** A number shown as a percentage. */
    public static Raw percent(String number) {
        return new Raw(number, 9);
    }

    /** An .xlsx file with one sheet. Cells are texts, {@link Raw}, {@link Xml}, or null. */
    public static byte[] xlsx(Object[]... rows) {
        return zip(parts("", sheet(List.of(rows))));
    }

    /** The same that counts days from 1904, as Excel for the Mac writes it. */
    public static byte[] xlsxFrom1904(Object[]... rows) {
        return zip(parts("<workbookPr date1904=\"1\"/>", sheet(List.of(rows))));
    }

    /** An .xlsx file whose sheet has that content. */
    public static byte[] xlsxOf(String sheetXml) {
        return zip(parts("", sheetXml));
    }

    /** An .xlsm file with a part of macros. */
    public static byte[] xlsm(Object[]... rows) {
        var parts = parts("", sheet(List.of(rows)));
        parts.replaceAll((name, text) ->
                text.replace(SPREADSHEET + "sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        parts.put("xl/vbaProject.bin", "Sub Workbook_Open()");
        return zip(parts);
    }

    /** A few kilobytes that unfold to that many bytes. */
    public static byte[] bomb(int bytes) {
        var parts = parts("", sheet(List.of()));
        parts.put("xl/media/image1.xml", "<a>" + " ".repeat(bytes) + "</a>");
        return zip(parts);
    }

    public static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> parts(String properties, String sheet) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="%1$s/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="%2$sstyles+xml"/></Types>""".formatted(PACKAGE, SPREADSHEET));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s">%s<sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(NAMESPACE, RELATIONS, properties));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%s/relationships"><Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""".formatted(PACKAGE, RELATIONS));
        // The style of a cell is its place here: the same as the number of the format.
        var styles = new StringBuilder();
        for (int format = 0; format < 50; format++) {
            styles.append("<xf numFmtId=\"").append(format).append("\"/>");
        }
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><cellXfs count="50">%s</cellXfs></styleSheet>""".formatted(NAMESPACE, styles));
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private static String sheet(List<Object[]> rows) {
        var xml = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).length; column++) {
                xml.append(cell(rows.get(row)[column], (char) ('A' + column) + "" + (row + 1)));
            }
            xml.append("</row>");
        }
        return sheetXml(xml.toString());
    }

    /** The content of a sheet with these rows. */
    public static String sheetXml(String rows) {
        return "<worksheet xmlns=\"" + NAMESPACE + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    @SuppressWarnings("NullAway") // cells may be absent
    private static String cell(Object value, String place) {
        if (value == null) {
            return "";
        }
        if (value instanceof Raw raw) {
            return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(place, raw.format(), raw.number());
        }
        if (value instanceof Xml xml) {
            return xml.cell().replace("?", place);
        }
        var text = value.toString().replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
    }

    /** An .xls file with one sheet of texts and numbers; days are numbers of the format yyyy-mm-dd below the text DAY. */
    public static byte[] xls(boolean from1904, Object[]... rows) {
        try (var workbook = new HSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            workbook.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .map(DateWindow1904Record.class::cast)
                    .forEach(window -> window.setWindowing((short) (from1904 ? 1 : 0)));
            var sheet = workbook.createSheet("清单");
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    var cell = sheet.getRow(row) == null
                            ? sheet.createRow(row).createCell(column)
                            : sheet.getRow(row).createCell(column);
                    if (rows[row][column] instanceof Raw raw) {
                        cell.setCellValue(Double.parseDouble(raw.number()));
                        if (raw.format() == 14) {
                            cell.setCellStyle(day);
                        }
                    } else {
                        cell.setCellValue(String.valueOf(rows[row][column]));
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An .xls file that opens with a password. */
    public static byte[] encryptedXls() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return xls(false, new Object[] {"项目编号"});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** What Excel makes of an .xlsx file with a password. */
    public static byte[] encryptedXlsx() {
        try (var container = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptedPackage");
            container.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptionInfo");
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
