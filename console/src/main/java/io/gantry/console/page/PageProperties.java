package io.gantry.console.page;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param zone where the portfolio's days begin and end */
@ConfigurationProperties("gantry")
record PageProperties(@DefaultValue("Asia/Shanghai") ZoneId zone) {}
