package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.goodwill.GoodwillSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much each role may give, and what is given by itself, as the API shows it. */
@Schema(name = "GoodwillSettings")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoodwillSettingsDocument(
    @Schema(description = "0 while nothing was set") int version,
    @Schema(description = "By currency and then by role: how much in one case")
        Map<String, Map<String, String>> limits,
    @Schema(description = "What is given by itself when a promise of a kind breaks")
        List<SharePart> compensation,
    @Schema(description = "The most of it in one case, in percent of what its pieces cost")
        int mostPercent,
    @Nullable Instant setAt,
    @Nullable String setBy) {

  /** What is given for one kind of promise. */
  @Schema(name = "CompensationShare")
  record SharePart(
      @Nullable String kind,
      @Schema(description = "Of what the pieces of the case cost") @Nullable Integer percent,
      @Schema(description = "How late at least; 0 from the first moment")
          @Nullable Integer afterDays) {}

  static GoodwillSettingsDocument of(GoodwillSettings settings) {
    var limits = new TreeMap<String, Map<String, String>>();
    settings
        .limits()
        .byCurrency()
        .forEach(
            (code, ofRoles) -> {
              var amounts = new TreeMap<String, String>();
              ofRoles
                  .amounts()
                  .forEach(
                      (role, limit) ->
                          amounts.put(Codes.of(role), limit.toDecimal().toPlainString()));
              limits.put(code, amounts);
            });
    return new GoodwillSettingsDocument(
        settings.version(),
        limits,
        settings.compensation().shares().entrySet().stream()
            .map(
                each ->
                    new SharePart(
                        Codes.of(each.getKey()),
                        each.getValue().percent(),
                        each.getValue().afterDays()))
            .toList(),
        settings.compensation().mostPercent(),
        settings.setting().map(GoodwillSettings.Setting::at).orElse(null),
        settings.setting().map(GoodwillSettings.Setting::by).orElse(null));
  }
}
