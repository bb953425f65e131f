package io.gantry.notification.channel.mail;

import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What an SMTP server's answer means (RFC 5321 §4.2): 4yz may succeed later, 5yz will not. A refused receiver (RCPT) is
 * this mail's fault for good; a refused sender or login is the operator's, who will mend it.
 */
final class SmtpAnswers {

    private static final int SENT = 250;
    private static final int PERMANENT = 500;

    private SmtpAnswers() {}

    static Answer delivered(Duration took) {
        return new Answer(Outcome.DELIVERED, SENT, null, took);
    }

    static Answer of(MailException failure, Duration took) {
        if (failure instanceof MailAuthenticationException) {
            return new Answer(Outcome.SERVER_ERROR, null, null, took);
        }
        var cause = failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure.getCause();
        for (Throwable each = cause; each != null; each = next(each)) {
            var answer = answer(each, took);
            if (answer != null) {
                return answer;
            }
        }
        return new Answer(Outcome.UNREACHABLE, null, null, took);
    }

    private static @Nullable Answer answer(Throwable failure, Duration took) {
        if (failure instanceof SMTPAddressFailedException address) {
            var code = address.getReturnCode();
            return new Answer(code >= PERMANENT ? Outcome.REJECTED : Outcome.SERVER_ERROR, code, null, took);
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return new Answer(Outcome.SERVER_ERROR, sender.getReturnCode(), null, took);
        }
        if (failure instanceof SMTPSendFailedException send && send.getNextException() == null) {
            var code = send.getReturnCode();
            return new Answer(code >= PERMANENT ? Outcome.REJECTED : Outcome.SERVER_ERROR, code, null, took);
        }
        if (failure instanceof AuthenticationFailedException) {
            return new Answer(Outcome.SERVER_ERROR, null, null, took);
        }
        return failure instanceof SocketTimeoutException ? new Answer(Outcome.TIMEOUT, null, null, took) : null;
    }

    private static @Nullable Throwable next(Throwable failure) {
        var following = failure instanceof MessagingException messaging ? messaging.getNextException() : null;
        return following != null ? following : failure.getCause();
    }
}
