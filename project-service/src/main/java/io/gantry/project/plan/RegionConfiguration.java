package io.gantry.project.plan;

import io.gantry.project.register.RegionProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@EnableConfigurationProperties(RegionProperties.class)
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {}
