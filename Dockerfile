# FocusBot as a small image: its own user, one port, one volume.
# The build steps between "build:" and "end" are run by .ci/run outside of Docker, too.
# The bases are named by their version, and not pinned by a digest: a digest can be learned from their registry alone, which could not be asked where this was written.
# Whoever wants the same bytes in each build looks them up (docker buildx imagetools inspect NAME) and writes NAME@sha256:… below; updates then come only by hand.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY Directory.Build.props Directory.Packages.props .banned-symbols.txt .editorconfig ./
COPY FocusBot FocusBot
# build:
RUN dotnet publish FocusBot -c Release -o /app --no-self-contained --use-current-runtime
# end

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /data
COPY --from=build /app /app
ENV ASPNETCORE_ENVIRONMENT=Production \
    Urls=http://0.0.0.0:8080 \
    Storage__ConnectionString="Data Source=/data/focusbot.db"
USER $APP_UID
VOLUME /data
EXPOSE 8080
# The image has no shell and no curl: FocusBot asks itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["/app/FocusBot", "health"]
ENTRYPOINT ["/app/FocusBot"]
