package io.gantry.problem;

import com.mongodb.MongoException;
import java.util.Locale;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers every error with a problem document, in place of Spring Boot's own error handling. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
class ProblemAutoConfiguration {

    @Bean
    Outages outages(ObjectProvider<Outage> kinds) {
        return new Outages(kinds.orderedStream().toList());
    }

    @Bean
    ProblemAdvice problemAdvice(Outages outages) {
        return new ProblemAdvice(outages);
    }

    @Bean
    ErrorController errorController(Outages outages) {
        return new ErrorController(outages);
    }

    @Bean
    TomcatContextCustomizer problemsOfTheContainer() {
        return context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        };
    }

    @Bean
    TomcatContextCustomizer oneAuthorization() {
        return context -> context.getPipeline().addValve(new OneAuthorizationValve());
    }

    // Its name is the one by which Spring looks for it.
    @Bean
    LocaleResolver localeResolver() {
        var languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(Language.locales());
        languages.setDefaultLocale(Locale.ENGLISH);
        return languages;
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoException.class)
    static class Store {

        @Bean
        Outage storeOutage() {
            return new StoreOutage();
        }
    }
}
