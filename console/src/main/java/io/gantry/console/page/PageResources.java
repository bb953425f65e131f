package io.gantry.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Which files are served, and how long a browser may keep them without asking. */
@Configuration(proxyBeanMethods = false)
class PageResources implements WebMvcConfigurer {

    // There once the build has packed them; the plain ones are served until then.
    private static final String PACKED = "classpath:/packed/";

    private final Map<String, String> etags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Libraries carry their version in the path: what is there once stays as it is.
        var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(forEver);
        registry.addResourceHandler("/_static/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/")
                .setCacheControl(forEver);
        // Packed pages carry their content in the path, and lie there compressed, too.
        registry.addResourceHandler("/pages/**")
                .addResourceLocations(PACKED + "pages/")
                .setCacheControl(forEver)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        // A picture may be as it was yesterday.
        registry.addResourceHandler("/img/**")
                .addResourceLocations("classpath:/static/img/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        // All else of our own is asked for each time. Builds are reproducible, so all files have the same date in every
        // version: only the content tells whether one has changed.
        registry.addResourceHandler("/docs/api/**")
                .addResourceLocations("classpath:/api-page/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(this::etagOf);
        registry.addResourceHandler("/**")
                .addResourceLocations(PACKED, "classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(this::etagOf);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/docs/api/").setViewName("forward:/docs/api/index.html");
        registry.addRedirectViewController("/docs/api", "/docs/api/");
    }

    // Weak, for the content may be sent compressed.
    private String etagOf(Resource resource) {
        return etags.computeIfAbsent(resource.getDescription(), ignored -> {
            try (var in = resource.getInputStream()) {
                return "W/\"" + DigestUtils.md5DigestAsHex(in) + '"';
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
