package io.gantry.notification.channel.mail;

import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Channel;
import io.gantry.notification.channel.InvalidAddressException;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Target;
import io.gantry.notification.channel.Throttle;
import io.gantry.problem.Phrase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends mail. A message has the same Message-ID at every attempt, so that mail that was sent twice is shown once by
 * whoever looks at that.
 */
final class MailChannel implements Channel {

    private static final Phrase ADDRESS = new Phrase(
            "mail-address", "a mail address, name@host, of at most {max} characters", "至多 {max} 个字符的邮箱地址，形如 name@host");

    static final String TYPE = "mail";

    private static final int LONGEST = 254;

    private final JavaMailSender smtp;
    private final String from;
    private final Throttle throttle;

    MailChannel(JavaMailSender smtp, MailProperties properties) {
        this.smtp = smtp;
        this.from = properties.from();
        this.throttle = new Throttle(properties.atOnce(), properties.pause());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String canonical(String address) {
        try {
            var parsed = new InternetAddress(address.strip(), true);
            parsed.validate();
            var at = parsed.getAddress().lastIndexOf('@');
            if (at > 0 && parsed.getPersonal() == null && parsed.getAddress().length() <= LONGEST) {
                // The part before the @ is the receiver's business; domains know no case.
                return parsed.getAddress().substring(0, at)
                        + parsed.getAddress().substring(at).toLowerCase(Locale.ROOT);
            }
        } catch (AddressException e) {
            // Said below.
        }
        throw new InvalidAddressException(ADDRESS.with(LONGEST));
    }

    @Override
    public Throttle throttle() {
        return throttle;
    }

    @Override
    public Answer send(Target target, Message message) {
        var start = System.nanoTime();
        try {
            smtp.send(mail(target, message));
            return SmtpAnswers.delivered(since(start));
        } catch (MailException e) {
            return SmtpAnswers.of(e, since(start));
        }
    }

    private MimeMessage mail(Target target, Message message) {
        var content = MailContent.of(message);
        try {
            var mail = smtp.createMimeMessage();
            var parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(target.address());
            parts.setSubject(content.subject());
            parts.setSentDate(Date.from(message.time()));
            parts.setText(content.text(), content.html());
            mail.setHeader("Message-ID", "<" + message.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
            mail.setHeader("Auto-Submitted", "auto-generated");
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException("cannot write the mail of message " + message.id(), e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
