package io.gantry.console.session;

import io.gantry.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What somebody reads whose login has not come about. Plain pages: the application would go to the login again at once,
 * and so on for ever.
 */
final class LoginPages {

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>龙门 Gantry</title>
            <link rel="icon" href="/img/gantry.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/tokens.css">
            <link rel="stylesheet" href="/css/base.css">
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p lang="en">%s</p>
            <p><a href="/oauth2/authorization/gantry">重新登录 · Log in again</a></p>
            </main>
            </body>
            </html>
            """;

    void providerAway(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        write(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "身份认证服务暂时没有响应，请稍后再试。",
                "The identity provider does not answer. Please try again in a moment.");
    }

    void storeAway(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        write(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "暂时无法登录，请稍后再试。",
                "Nobody can log in for now. Please try again in a moment.");
    }

    void failed(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "登录未完成：用时过长，或登录页面是在别处打开的。",
                "The login was not completed: it took too long, or began in another window.");
    }

    void notForGantry(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpStatus.BAD_GATEWAY,
                "身份认证服务签发的令牌不适用于龙门，请联系管理员。",
                "The identity provider's token is not valid for Gantry. Please tell the administrator.");
    }

    private static void write(HttpServletResponse response, HttpStatus status, String zh, String en)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(PAGE.formatted(zh, en).getBytes(StandardCharsets.UTF_8));
    }
}
