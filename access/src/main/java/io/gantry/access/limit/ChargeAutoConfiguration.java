package io.gantry.access.limit;

import io.gantry.http.limit.Throttling;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Charges the requests of a service: their address before it is known who has sent them, and the sender afterwards. */
@AutoConfiguration(after = LimitAutoConfiguration.class)
class ChargeAutoConfiguration {

    // Inside of the audit trail (-210), which counts whom it turns away; Spring Security authenticates at -100.
    private static final int BEFORE_SECURITY = -160;
    private static final int AFTER_AUTHENTICATION = -90;

    @Bean
    FilterRegistrationBean<Filter> addressCharge(Admission admission, Throttling throttling) {
        return BoundAutoConfiguration.at(BEFORE_SECURITY, new AddressBudgetFilter(admission, throttling));
    }

    @Bean
    FilterRegistrationBean<Filter> senderCharge(Admission admission, Throttling throttling) {
        return BoundAutoConfiguration.at(AFTER_AUTHENTICATION, new SenderFilter(admission, throttling));
    }
}
