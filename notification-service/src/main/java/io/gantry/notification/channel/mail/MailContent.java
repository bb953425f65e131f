package io.gantry.notification.channel.mail;

import io.gantry.notification.channel.Message;

/** A message as mail: both languages, Chinese first, as text and as HTML. */
record MailContent(String subject, String text, String html) {

    static MailContent of(Message message) {
        var subject = message.subject();
        var text = message.text();
        return new MailContent(
                subject.zh() + " / " + subject.en(), text.zh() + "\n\n" + text.en() + "\n", """
                <!DOCTYPE html>
                <html lang="zh"><head><meta charset="utf-8"><title>%s</title></head>
                <body><p>%s</p><p lang="en">%s</p></body></html>
                """.formatted(
                                escaped(subject.zh()), escaped(text.zh()), escaped(text.en())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
