package io.gantry.project.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedDefaultsTests {

    @Test
    void everyDefaultIsOfACategoryOnceSaysSomethingAndNamesItsSource() {
        assertThat(ShippedDefaults.ALL)
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(ElementCategory.valueOf(item.category())).isNotNull();
                    assertThat(item.leadDays() != null || item.validityDays() != null)
                            .isTrue();
                    assertThat(item.source()).isNotBlank();
                })
                .extracting(ElementDefault::category)
                .doesNotHaveDuplicates();
    }
}
