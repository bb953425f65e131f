package io.gantry.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.account.PasswordPolicy.Weakness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final DisplayNames NAMES = new DisplayNames("林晓", "Lin Xiao");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password123!",
                "P@ssw0rd2026",
                "p a s s w o r d",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "woaini1314520",
                "Administrator1",
                "Gantry2026!",
                "longmen-2026",
                "13812345678",
                "20261128101",
                "ＰＡＳＳＷＯＲＤ１２３"
            })
    void refusesTheCommonest(String password) {
        assertThat(PasswordPolicy.weaknessOf(password, "lin.xiao", NAMES)).contains(Weakness.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin.xiao-2026", "LinXiao!2026", "my-linxiao-pass", "我是林晓我怕谁呀呀"})
    void refusesWhatSaysWhoseItIs(String password) {
        assertThat(PasswordPolicy.weaknessOf(password, "lin.xiao", NAMES)).contains(Weakness.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "xK9xK9xK9xK9",
                "abcdefghijkl",
                "1234567890",
                "9876543210",
                "ababababab",
                "龙门龙门龙门龙门龙门"
            })
    void refusesWhatRepeatsItself(String password) {
        assertThat(PasswordPolicy.weaknessOf(password, "lin.xiao", NAMES)).contains(Weakness.REPEATS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-long-password",
                "taken-over-now",
                "correct horse battery",
                "kept-over-night",
                "桥台桩基明天浇筑完成",
                "7345901826450917",
                "x9$Lq2!vTr"
            })
    void takesWhatNobodyThinksOf(String password) {
        assertThat(PasswordPolicy.weaknessOf(password, "lin.xiao", NAMES)).isEmpty();
    }
}
