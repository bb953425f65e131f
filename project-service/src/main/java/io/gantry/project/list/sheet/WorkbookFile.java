package io.gantry.project.list.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx file as it was sent, gone through once before it is read: it unfolds to no more than is read, each part is there
 * once, no cell lies outside of a sheet. The reader believes all of that, and counts days from 1900 on where the file says
 * {@code date1904="1"}.
 */
final class WorkbookFile {

    private static final XMLInputFactory XML = factory();
    private static final int LAST_COLUMN_LETTERS = 3;

    private final Bounds bounds;
    private final Set<String> names = new HashSet<>();
    private long unfolded;
    private int cells;
    private int texts;
    private int arrayFormulas;
    private boolean from1904;

    private WorkbookFile(Bounds bounds) {
        this.bounds = bounds;
    }

    /** @throws io.gantry.problem.ProblemException if the file is not to be read */
    static WorkbookFile look(byte[] file, Bounds bounds) throws IOException {
        var look = new WorkbookFile(bounds);
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var part : Collections.list(zip.getEntries())) {
                look.part(zip, part);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return look;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean from1904() {
        return from1904;
    }

    private void part(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        var name = part.getName().toLowerCase(Locale.ROOT);
        if (!names.add(name)) {
            throw Unreadable.damaged();
        }
        if (names.size() > Bounds.MOST_PARTS) {
            throw Unreadable.parts(Bounds.MOST_PARTS);
        }
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw Unreadable.encrypted();
        }
        try (var content = new Counted(zip.getInputStream(part))) {
            if (name.endsWith(".xml")) {
                elements(content);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void elements(InputStream content) throws XMLStreamException {
        var xml = XML.createXMLStreamReader(content);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            }
        }
        xml.close();
    }

    private void element(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "c" -> cell(xml.getAttributeValue(null, "r"));
            case "si" -> texts = counted(texts, Bounds.MOST_TEXTS);
            case "f" -> {
                if ("array".equals(xml.getAttributeValue(null, "t"))) {
                    arrayFormulas = counted(arrayFormulas, Bounds.MOST_ARRAY_FORMULAS);
                }
            }
            case "workbookPr" -> {
                var given = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(given) || "true".equals(given);
            }
            default -> {}
        }
    }

    private void cell(@Nullable String reference) {
        cells = counted(cells, Bounds.MOST_CELLS);
        if (reference != null && reference.chars().filter(Character::isLetter).count() > LAST_COLUMN_LETTERS) {
            throw Unreadable.damaged();
        }
    }

    private int counted(int before, int most) {
        if (before >= most) {
            throw Unreadable.cells(most);
        }
        if (before % 1000 == 0) {
            bounds.checkTime();
        }
        return before + 1;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Counts what comes out of all parts together, whatever they say of their size. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            unfolded += Math.max(0, read);
            if (unfolded > Bounds.MOST_UNFOLDED) {
                throw Unreadable.bytes(Bounds.MOST_UNFOLDED);
            }
            bounds.checkTime();
            return read;
        }
    }
}
