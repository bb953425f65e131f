package io.gantry.notification.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.InvalidAddressException;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.channel.Target;
import io.gantry.notification.channel.Text;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailChannelTests {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final UUID ID = new UUID(1, 2);
    private static final Message MESSAGE = new Message(
            ID,
            "alert-triggered",
            Instant.parse("2026-11-27T16:00:00Z"),
            new Text("工程进度预警：逾期，「电池园」", "Gantry: overdue, Battery Park"),
            new Text("「电池园」逾期 <2> 天。请确认并处置。", "Battery Park is <2> days late. Please act."),
            null);

    @Test
    void mailSaysItInBothLanguagesAsTextAndAsHtml() throws Exception {
        var answer = send(SERVER.getSmtp().getPort(), "wang@example.cn");

        var mail = SERVER.getReceivedMessages()[0];
        assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(answer.status()).isEqualTo(250);
        assertThat(mail.getSubject()).isEqualTo("工程进度预警：逾期，「电池园」 / Gantry: overdue, Battery Park");
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("wang@example.cn");
        assertThat(part(mail, "text/plain")).contains("「电池园」逾期 <2> 天").contains("Battery Park is <2> days late");
        assertThat(part(mail, "text/html"))
                .contains("「电池园」逾期 &lt;2&gt; 天")
                .contains("<p lang=\"en\">Battery Park is &lt;2&gt; days late");
    }

    @Test
    void aMessageThatIsSentTwiceHasTheSameMessageId() throws Exception {
        send(SERVER.getSmtp().getPort(), "wang@example.cn");
        send(SERVER.getSmtp().getPort(), "wang@example.cn");

        assertThat(SERVER.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<" + ID + "@gantry.example.cn>")
                .hasSize(2);
    }

    @Test
    void aServerThatCannotBeReachedMayBeTriedAgain() {
        assertThat(send(1, "wang@example.cn").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void aServerThatSaysNothingIsCutOff() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(send(silent.getLocalPort(), "wang@example.cn").outcome()).isEqualTo(Outcome.TIMEOUT);
        }
    }

    @ParameterizedTest
    @CsvSource({"550,REJECTED", "553,REJECTED", "450,SERVER_ERROR", "452,SERVER_ERROR"})
    void whatTheServerSaysOfTheReceiverDecidesWhetherItIsTriedAgain(int code, Outcome outcome) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var served = CompletableFuture.runAsync(() -> refuseReceiver(server, code));

            var answer = send(server.getLocalPort(), "nobody@example.cn");

            assertThat(answer).extracting(Answer::outcome, Answer::status).containsExactly(outcome, code);
            assertThat(served).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @ParameterizedTest
    @CsvSource({"Wang.Gong@Example.CN,Wang.Gong@example.cn", "' wang@example.cn ',wang@example.cn"})
    void domainsKnowNoCase(String typed, String canonical) {
        assertThat(channel(1).canonical(typed)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wang", "wang@", "@example.cn", "a b@example.cn", "Wang <wang@example.cn>", "a@b,c@d"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThatThrownBy(() -> channel(1).canonical(typed)).isInstanceOf(InvalidAddressException.class);
    }

    private static Answer send(int port, String address) {
        return channel(port).send(new Target("GX-HB", "c1", address), MESSAGE);
    }

    private static MailChannel channel(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        smtp.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "1000");
        smtp.getJavaMailProperties().setProperty("mail.smtp.timeout", "1000");
        return new MailChannel(smtp, new MailProperties("gantry@gantry.example.cn", Duration.ZERO, 1));
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        return find((MimeMultipart) mail.getContent(), type);
    }

    private static String find(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart nested) {
                var found = find(nested, type);
                if (!found.isEmpty()) {
                    return found;
                }
            } else if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        return "";
    }

    // As much of SMTP as it takes to refuse a receiver.
    private static void refuseReceiver(ServerSocket server, int code) {
        try (Socket socket = server.accept()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var out = socket.getOutputStream();
            out.write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
                var answer = line.startsWith("RCPT") ? code + " no\r\n" : "250 ok\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
