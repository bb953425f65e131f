package io.gantry.http.page;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take a {@link PageQuery}, and the OpenAPI document say so. */
@AutoConfiguration
class PageAutoConfiguration {

    @Bean
    WebMvcConfigurer pageQueries() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageQueryArgument());
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({OpenAPI.class, SpringDocUtils.class})
    static class Document {

        static {
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageQuery.class);
        }

        @Bean
        OperationCustomizer pageParameters() {
            return (operation, method) -> {
                if (isPaged(method)) {
                    operation.addParametersItem(query("after")
                            .description("The next of the page before: only what comes behind it")
                            .schema(new StringSchema()));
                    operation.addParametersItem(query("limit")
                            .description("Largest number of items")
                            .schema(limit()));
                }
                return operation;
            };
        }

        private static boolean isPaged(HandlerMethod method) {
            return Arrays.asList(method.getMethod().getParameterTypes()).contains(PageQuery.class);
        }

        private static Schema<?> limit() {
            var limit = new IntegerSchema();
            limit.setMinimum(BigDecimal.ONE);
            limit.setMaximum(BigDecimal.valueOf(PageQuery.LARGEST));
            limit.setDefault(PageQuery.DEFAULT);
            return limit;
        }

        private static Parameter query(String name) {
            return new Parameter().in("query").name(name).required(false);
        }
    }
}
