package io.gantry.issuer.login;

import io.gantry.issuer.account.Role;

/** The texts of the pages. */
record Words(
        String product,
        String subtitle,
        String login,
        String account,
        String password,
        String enter,
        String languages,
        String wrong,
        String expired,
        String paused,
        String codeTitle,
        String codeHint,
        String code,
        String wrongCode,
        String otherAccount,
        String demoTitle,
        String demoHint,
        String role,
        String unit,
        String failedTitle,
        String failedHint,
        String toConsole) {

    private static final Words ZH = new Words(
            "龙门",
            "重点项目建设调度平台",
            "登录",
            "账号",
            "密码",
            "登录",
            "语言",
            "账号或密码不正确。",
            "页面已过期，请重新登录。",
            "失败次数过多，请在 %d 秒后再试。",
            "二次验证",
            "请输入验证器应用显示的六位数字；手机不在身边时，可使用一个恢复码。",
            "验证码",
            "验证码不正确。",
            "换一个账号登录",
            "演示账号",
            "密码均为",
            "角色",
            "单位",
            "请求无法完成",
            "登录或退出的请求不正确或已过期。请回到调度台重新开始。",
            "回到调度台");

    private static final Words EN = new Words(
            "Gantry",
            "Dispatch of key construction projects",
            "Sign in",
            "Account",
            "Password",
            "Sign in",
            "Language",
            "The account or the password is wrong.",
            "The page had expired; please sign in again.",
            "Too many attempts have failed. Please try again in %d seconds.",
            "Second factor",
            "Enter the six digits that your authenticator app shows. Without it, a recovery code will do.",
            "Code",
            "The code is wrong.",
            "Sign in with another account",
            "Demo accounts",
            "all with the password",
            "Role",
            "Unit",
            "The request failed",
            "The request to sign in or out is invalid or has expired. Please start again in the console.",
            "Back to the console");

    static Words in(Language language) {
        return language.pick(ZH, EN);
    }

    static String of(Role role, Language language) {
        return switch (role) {
            case REPORTER -> language.pick("现场填报", "Site reporter");
            case UNIT -> language.pick("责任单位", "Responsible unit");
            case OFFICE -> language.pick("调度办", "Dispatch office");
            case LEADER -> language.pick("领导", "Leader");
            case OPS -> language.pick("运维", "Operations");
            case ADMIN -> language.pick("管理员", "Administrator");
        };
    }
}
