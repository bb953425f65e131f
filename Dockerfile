# One image for each service: docker build --build-arg SERVICE=progress-service .
# The build stage does not depend on SERVICE, so the four images share one Maven run.

ARG MAVEN=maven:3.9-eclipse-temurin-25
ARG JRE=eclipse-temurin:25-jre

FROM ${MAVEN} AS build
WORKDIR /src
COPY . .
# Packages only: tests and format are CI's, and .dockerignore keeps the tests out.
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -B -ntp -pl project-service,progress-service,notification-service,console -am package \
        -P '!null-safety' -Dmaven.test.skip=true -Dspotless.check.skip=true

FROM ${JRE} AS layers
ARG SERVICE
WORKDIR /layers
COPY --from=build /src/${SERVICE}/target/${SERVICE}-*.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination extracted

FROM ${JRE}
ARG SERVICE
# Project-service draws charts: Java's drawing asks fontconfig, and Chinese needs a font. The others draw nothing.
RUN if [ "${SERVICE}" = project-service ]; then \
        apt-get update && apt-get install -y --no-install-recommends fontconfig fonts-noto-cjk && rm -rf /var/lib/apt/lists/*; \
    fi
WORKDIR /app
# From what changes least to what changes most.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
COPY --chmod=0555 ops/image/ready /usr/local/bin/ready
# Where project-service keeps the last heads of the audit trail: a new volume takes over owner and rights of what it covers.
RUN install -d -m 0700 -o 10001 -g 10001 /var/lib/gantry/heads

# Every container uses the same two ports. The heap takes half of the container's memory; classes, threads and
# Kafka's buffers need the rest. A service that is out of memory ends and is started again, instead of limping on.
# The last two options are for what JDK 25 warns of: native compression, and Unsafe in the network library.
# The C library keeps two pools of freed memory instead of one for each thread.
# A secret is a file with the name of its property, so that it is in no environment and on no command line.
ENV SERVER_PORT=8080 \
    MANAGEMENT_SERVER_PORT=9090 \
    MALLOC_ARENA_MAX=2 \
    SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/ \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
EXPOSE 8080
USER 10001:10001
HEALTHCHECK --interval=15s --timeout=8s --start-period=90s --start-interval=2s --retries=3 CMD ["ready"]
ENTRYPOINT ["java", "-jar", "app.jar"]
