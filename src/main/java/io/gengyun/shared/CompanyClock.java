package io.gengyun.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The product's only source of time, in the zone in which the company counts its days. */
@Configuration(proxyBeanMethods = false)
class CompanyClock {

    /**
     * How the company counts time.
     *
     * @param timeZone zone in which a day begins and ends
     */
    @ConfigurationProperties("gengyun")
    record Settings(@DefaultValue("Asia/Shanghai") ZoneId timeZone) {}

    @Bean
    Clock clock(Settings settings) {
        return new BusinessClock(Clock.system(settings.timeZone()));
    }
}
