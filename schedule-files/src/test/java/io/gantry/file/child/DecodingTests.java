package io.gantry.file.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTests {

    private static final String XER = "ERMHDR\t19.12\r\n%R\t龙河电池产业园 桩基\r\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, true",
        "GBK, GB18030, false",
        "GB18030, GB18030, false",
        "UTF-16LE, UTF-16LE, true",
        "UTF-16BE, UTF-16BE, true",
        "UTF-16, UTF-16BE, true"
    })
    void findsTheTextInBytes(String written, String found, boolean certain) throws Exception {
        var decoding = Decoding.of(XER.getBytes(Charset.forName(written)), "");

        assertThat(decoding.encoding().name()).isEqualTo(found);
        assertThat(decoding.encoding().certain()).isEqualTo(certain);
        assertThat(new String(decoding.inUtf8(), StandardCharsets.UTF_8)).isEqualTo(XER);
    }

    @Test
    void takesTheEncodingThatSomebodyKnows() throws Exception {
        var decoding = Decoding.of("Café".getBytes(StandardCharsets.ISO_8859_1), "ISO-8859-1");

        assertThat(decoding.text()).isEqualTo("Café");
        assertThat(decoding.encoding().certain()).isTrue();
        assertThatThrownBy(() -> Decoding.of(XER.getBytes(Charset.forName("GBK")), "UTF-8"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Decoding.of(XER.getBytes(StandardCharsets.UTF_8), "no-such"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void takesWesternLettersForSuchWhereTheyCannotBeChinese() throws Exception {
        var decoding = Decoding.of("Café am See".getBytes(Charset.forName("windows-1252")), "");

        assertThat(decoding.text()).isEqualTo("Café am See");
        assertThat(decoding.encoding().certain()).isFalse();
    }

    @Test
    void anXmlDocumentSaysItsEncodingItself() throws Exception {
        var xml = "<?xml version=\"1.0\" encoding=\"GB2312\"?><Project>龙河</Project>";
        var decoding = Decoding.of(xml.getBytes(Charset.forName("GBK")), "");

        assertThat(decoding.encoding().name()).isEqualTo("GB18030");
        assertThat(decoding.encoding().certain()).isTrue();
        assertThat(new String(decoding.inUtf8(), StandardCharsets.UTF_8)).isEqualTo(xml.replace("GB2312", "UTF-8"));
    }

    @Test
    void anXmlDocumentThatSaysTheWrongOneIsAGuess() throws Exception {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Project>龙河</Project>";

        assertThat(Decoding.of(xml.getBytes(Charset.forName("GBK")), "")
                        .encoding()
                        .certain())
                .isFalse();
    }

    @Test
    void knowsWhatIsNoText() {
        assertThat(Decoding.isBinary(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isTrue();
        assertThat(Decoding.isBinary("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)))
                .isTrue();
        assertThat(Decoding.isBinary(XER.getBytes(StandardCharsets.UTF_16LE))).isFalse();
        assertThat(Decoding.isBinary(XER.getBytes(Charset.forName("GBK")))).isFalse();
    }
}
