# Two images from one build: `app` (the default) and `prepare`, which runs once before it.

FROM node:22-bookworm-slim AS portal
WORKDIR /candlefish
COPY package.json package-lock.json .npmrc ./
COPY api-spec/ api-spec/
COPY portal/ portal/
COPY tests/ tests/
RUN npm ci && npm run build --workspace portal

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /candlefish
COPY .mvn/ .mvn/
COPY pom.xml ./
COPY api-spec/ api-spec/
COPY migrations/ migrations/
COPY tenancy/ tenancy/
COPY modules/ modules/
COPY app/ app/
COPY tests/ tests/
COPY --from=portal /candlefish/portal/dist/ portal/dist/
RUN mvn -B -q -Dfast -DskipTests -pl app/launcher,app/war -am package dependency:copy-dependencies \
      -DincludeScope=runtime -DoutputDirectory=target/libraries \
    && java -jar "$(sed -n 's/^payara=//p' app/launcher/target/classes/ai/candlefish/launcher/servers.properties)" \
      --rootdir /payara --outputlauncher

FROM eclipse-temurin:25-jre AS prepare
RUN useradd --uid 1000 --create-home prepare && install -d -o 1000 -g 0 -m 750 /realm
COPY --from=build /candlefish/app/launcher/target/libraries/ /opt/candlefish/libraries/
COPY --from=build /candlefish/app/launcher/target/candlefish-launcher-*.jar /opt/candlefish/libraries/
USER 1000
ENTRYPOINT ["java", "-Xmx128m", "-XX:+UseSerialGC", "-cp", "/opt/candlefish/libraries/*", "ai.candlefish.launcher.Prepare"]

FROM eclipse-temurin:25-jre AS app
RUN useradd --uid 10001 --create-home candlefish
COPY --from=build --chown=10001 /payara/ /opt/payara/
COPY --from=build /candlefish/app/launcher/src/main/resources/ai/candlefish/launcher/jvm.options \
     /candlefish/app/launcher/src/main/resources/ai/candlefish/launcher/preboot.txt \
     /candlefish/app/launcher/src/main/resources/ai/candlefish/launcher/postboot.txt \
     /opt/candlefish/
COPY --from=build /candlefish/app/war/target/candlefish.war /opt/candlefish/
ENV MALLOC_ARENA_MAX=2 CANDLEFISH_LISTEN_ADDRESS=0.0.0.0
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "@/opt/candlefish/jvm.options", "-XX:+UseCompactObjectHeaders", \
  "-jar", "/opt/payara/launch-micro.jar", "--nocluster", "--nohazelcast", "--disablephonehome", "--port", "8080", \
  "--prebootcommandfile", "/opt/candlefish/preboot.txt", "--postbootcommandfile", "/opt/candlefish/postboot.txt", \
  "--contextroot", "/", "--deploy", "/opt/candlefish/candlefish.war"]
