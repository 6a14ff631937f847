package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.orders.web.Fields;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.intake.Informant;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies of the commands about what the consumer gets. */
sealed interface DecisionRequests extends CommandRequest {

  @Schema(
      name = "DecideCommand",
      description = "Run the rulebook on every line with what is known now")
  record Decide() implements DecisionRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      return new CaseCommand.Decide(reading.caseId());
    }
  }

  @Schema(
      name = "AnswerFactCommand",
      description =
          "Tell a fact about one line that was unknown or is known better now, and decide anew")
  record AnswerFact(
      @Schema(description = "Id of the case line") @Nullable String line,
      @Schema(description = "Path in the decision contract", example = "item.worn")
          @Nullable String fact,
      @Schema(
              description = "As text: true, 2026-11-17, minor; unsure takes back what was told",
              example = "false")
          @Nullable String value,
      @Schema(
              description = "How it is known",
              allowableValues = {
                "consumer_said",
                "photos_show",
                "piece_shows",
                "our_records",
                "brand_said"
              })
          @Nullable String source)
      implements DecisionRequests {
    private static final int MOST_OF_A_FACT = 100;

    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var id = fields.id("line", line, CaseLineId::parse);
      var path = fields.required("fact", fact, MOST_OF_A_FACT);
      var told = fields.required("value", value, MOST_OF_A_FACT);
      var known = fields.choice("source", source, CaseCommand.FactSource.values());
      var asked = Fact.atPath(path).filter(Informant::isAskedFor);
      if (asked.isEmpty() && !path.isEmpty()) {
        fields.wrong("fact", path, "is not a fact that is asked for", "See unknown of a decision.");
      }
      fields.refuse();
      return new CaseCommand.AnswerFact(
          reading.caseId(), id.orElseThrow(), asked.orElseThrow(), told, known);
    }
  }

  /** One remedy for one line. */
  @Schema(name = "OfferedRemedy")
  record RemedyPart(
      @Schema(description = "Id of the case line") @Nullable String line,
      @Nullable String remedy,
      @Schema(description = "Only for price_reduction and compensation")
          @Nullable MoneyDocument amount,
      @Schema(description = "Only for exchange: which piece, and at which price")
          @Nullable QuoteRequest exchange) {

    Optional<CaseCommand.LineRemedy> read(String path, Fields fields) {
      var id = fields.id(path + "line", line, CaseLineId::parse);
      var kind = fields.choice(path + "remedy", remedy, Remedy.values());
      Optional<Money> sum =
          Optional.ofNullable(amount).map(each -> each.read(path + "amount", fields));
      var quote = Optional.ofNullable(exchange).map(each -> each.read(path + "exchange.", fields));
      return id.map(found -> new CaseCommand.LineRemedy(found, kind, sum, quote));
    }
  }

  @Schema(
      name = "OfferRemediesCommand",
      description =
          "Offer remedies to the consumer; refused below what the law gives. Amounts come from the"
              + " decision and the frozen shares of the order")
  record OfferRemedies(
      @Nullable List<@Nullable RemedyPart> remedies,
      @Schema(description = "What the consumer is told beside the offer") @Nullable String words)
      implements DecisionRequests {
    private static final int MOST_REMEDIES = 200;

    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var sent = remedies == null ? List.<@Nullable RemedyPart>of() : remedies;
      var read = new ArrayList<CaseCommand.LineRemedy>();
      for (var i = 0; i < Math.min(sent.size(), MOST_REMEDIES); i++) {
        var part = sent.get(i);
        var path = "remedies[" + i + "].";
        (part == null ? new RemedyPart(null, null, null, null) : part)
            .read(path, fields)
            .ifPresent(read::add);
      }
      if (sent.isEmpty() || sent.size() > MOST_REMEDIES) {
        fields.wrong("remedies", sent.size() + " remedies", "is out of bounds", "Send 1 to 200.");
      }
      var told = fields.words("words", words, MOST_WORDS).orElse("");
      fields.refuse();
      return new CaseCommand.OfferRemedies(reading.caseId(), read, told);
    }
  }

  @Schema(
      name = "DeclineRequestCommand",
      description = "Say no, with reasons; refused while the law says yes")
  record DeclineRequest(@Nullable String words) implements DecisionRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var told = CommandRequest.words(reading, "words", words);
      reading.fields().refuse();
      return new CaseCommand.DeclineRequest(reading.caseId(), told);
    }
  }

  @Schema(
      name = "AcceptOfferCommand",
      description =
          "The consumer agrees to one remedy for each line that has an offer; compensation and"
              + " advice that are offered beside it come with it")
  record AcceptOffer(
      @Schema(description = "Ids of offered resolutions")
          @Nullable List<@Nullable String> resolutions,
      @Schema(
              description = "The words the consumer agreed in; they are kept",
              example = "Yes, I agree to the refund of 129.00 EUR.")
          @Nullable String consentWords)
      implements DecisionRequests {
    private static final int MOST_RESOLUTIONS = 200;

    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var sent = resolutions == null ? List.<@Nullable String>of() : resolutions;
      var read = new ArrayList<ResolutionId>();
      for (var i = 0; i < Math.min(sent.size(), MOST_RESOLUTIONS); i++) {
        fields.id("resolutions[" + i + "]", sent.get(i), ResolutionId::parse).ifPresent(read::add);
      }
      if (sent.isEmpty() || sent.size() > MOST_RESOLUTIONS) {
        fields.wrong("resolutions", sent.size() + " ids", "is out of bounds", "Send 1 to 200.");
      }
      var consent = CommandRequest.words(reading, "consentWords", consentWords);
      fields.refuse();
      return new CaseCommand.AcceptOffer(reading.caseId(), read, consent);
    }

    @Override
    public Speaker speaker(Fields fields) {
      return Speaker.CONSUMER;
    }
  }

  @Schema(
      name = "DeclineOfferCommand",
      description = "The consumer wants something else than what was offered")
  record DeclineOffer(
      @Nullable String words,
      @Schema(description = "The consumer's name when absent") @Nullable String authorName,
      @Schema(description = "BCP 47; the language of the case when absent")
          @Nullable String language)
      implements DecisionRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var told = CommandRequest.words(reading, "words", words);
      var signed = reading.signed(Speaker.CONSUMER, told, authorName, language);
      return new CaseCommand.DeclineOffer(reading.caseId(), signed);
    }

    @Override
    public Speaker speaker(Fields fields) {
      return Speaker.CONSUMER;
    }
  }
}
