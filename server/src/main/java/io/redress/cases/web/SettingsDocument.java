package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.promises.hours.KeptSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many days promises take, as the API shows it.
 *
 * @param version the one that was set last, which the ETag holds
 */
@Schema(name = "PromiseSettings")
record SettingsDocument(
    int version,
    @Schema(description = "Each kind that the house sets") List<Days> promises,
    @Schema(description = "The latest versions, newest first") List<Version> versions) {

  /** How many days a kind of promise takes now. */
  @Schema(name = "DaysOfPromise")
  record Days(
      String kind,
      int days,
      @Schema(description = "Until the end of a working day; a reminder comes after days as such")
          boolean inWorkingDays,
      @Schema(description = "The most that can be set") int mostDays,
      @Schema(description = "When one that is made now would fall due") Instant dueNow) {}

  /** What was set once. */
  @Schema(name = "VersionOfPromiseSettings")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Version(
      int version,
      Map<String, Integer> days,
      @Nullable Instant validFrom,
      @Nullable Instant setAt,
      @Nullable String setBy) {
    static Version of(KeptSettings kept) {
      var days = new LinkedHashMap<String, Integer>();
      PromiseSettings.kinds().forEach(kind -> days.put(Codes.of(kind), kept.settings().of(kind)));
      var setting = kept.setting();
      return new Version(
          kept.version(),
          days,
          setting.map(KeptSettings.Setting::validFrom).orElse(null),
          setting.map(KeptSettings.Setting::at).orElse(null),
          setting.map(KeptSettings.Setting::by).orElse(null));
    }
  }

  static SettingsDocument of(
      KeptSettings now, List<KeptSettings> versions, Map<PromiseKind, Instant> dueNow) {
    var days =
        PromiseSettings.kinds().stream()
            .map(
                kind ->
                    new Days(
                        Codes.of(kind),
                        now.settings().of(kind),
                        PromiseSettings.isInWorkingDays(kind),
                        PromiseSettings.most(kind),
                        Optional.ofNullable(dueNow.get(kind)).orElseThrow()))
            .toList();
    return new SettingsDocument(
        versions.stream().mapToInt(KeptSettings::version).max().orElse(0),
        days,
        versions.stream().map(Version::of).toList());
  }
}
