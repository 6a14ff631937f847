package io.redress.rulebook.text;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Exposure;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes decisions as JSON under the names of the vocabulary; a key without content is left out.
 */
public final class DecisionWriter {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  /** One line: the identifier of the case and its decision. */
  public String line(String id, Decision decision, List<String> explanation) {
    var text = new StringWriter();
    try (var json = generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeName("decision");
      write(json, decision, explanation);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The decision alone. */
  public String text(Decision decision, List<String> explanation) {
    var text = new StringWriter();
    try (var json = generator(text)) {
      write(json, decision, explanation);
    }
    return text.toString();
  }

  private static JsonGenerator generator(Writer writer) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), writer);
  }

  private static void write(JsonGenerator json, Decision decision, List<String> explanation) {
    json.writeStartObject();
    json.writeName("entitled");
    if (decision.entitled() == null) {
      json.writeNull();
    } else {
      json.writeBoolean(decision.entitled());
    }
    json.writeStringProperty("certainty", decision.certainty().code());
    json.writeStringProperty("basis", decision.basis().code());
    writeRemedies(json, "remedies", decision.remedies());
    for (var term : Term.values()) {
      decision.term(term).ifPresent(value -> writeTerm(json, term, value));
    }
    writeEntitlements(json, decision.entitlements());
    writeAlternatives(json, decision.alternatives());
    writeMissing(json, decision);
    writeTexts(json, "explanation", explanation);
    decision.exposure().ifPresent(exposure -> writeExposure(json, exposure));
    writeGrounds(json, decision.grounds());
    json.writeEndObject();
  }

  private static void writeTerm(JsonGenerator json, Term term, Object value) {
    switch (value) {
      case Boolean flag -> json.writeBooleanProperty(term.key(), flag);
      case Integer number -> json.writeNumberProperty(term.key(), number);
      case BigDecimal amount -> writeAmount(json, term.key(), amount);
      case List<?> list ->
          writeRemedies(json, term.key(), list.stream().map(Remedy.class::cast).toList());
      default -> json.writeStringProperty(term.key(), value.toString());
    }
  }

  private static void writeAmount(JsonGenerator json, String key, BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    json.writeName(key);
    json.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static void writeRemedies(JsonGenerator json, String key, List<Remedy> remedies) {
    json.writeArrayPropertyStart(key);
    remedies.forEach(remedy -> json.writeString(remedy.code()));
    json.writeEndArray();
  }

  private static void writeTexts(JsonGenerator json, String key, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(key);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void writeOptional(JsonGenerator json, String key, @Nullable Object value) {
    if (value instanceof BigDecimal amount) {
      writeAmount(json, key, amount);
    } else if (value != null) {
      json.writeStringProperty(key, value.toString());
    }
  }

  private static void writeEntitlements(JsonGenerator json, List<Entitlement> entitlements) {
    if (entitlements.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("entitlements");
    for (var entitlement : entitlements) {
      json.writeStartObject();
      json.writeStringProperty("remedy", entitlement.remedy().code());
      json.writeNumberProperty("tier", entitlement.tier());
      json.writeStringProperty("ruleId", entitlement.ruleId());
      json.writeStringProperty("basis", entitlement.basis());
      writeOptional(json, "claimBy", entitlement.claimBy());
      writeOptional(json, "performBy", entitlement.performBy());
      writeOptional(json, "amount", entitlement.amount());
      writeOptional(json, "form", entitlement.form());
      writeOptional(json, "burdenOn", entitlement.burdenOn());
      writeOptional(json, "costBearer", entitlement.costBearer());
      writeOptional(json, "returnShippingBy", entitlement.returnShippingBy());
      if (entitlement.needsApproval()) {
        json.writeBooleanProperty("needsApproval", true);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeAlternatives(
      JsonGenerator json, List<Decision.Alternative> alternatives) {
    if (alternatives.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("alternatives");
    for (var alternative : alternatives) {
      json.writeStartObject();
      json.writeStringProperty("remedy", alternative.remedy().code());
      json.writeStringProperty("ruleId", alternative.ruleId());
      writeOptional(json, "lastDay", alternative.lastDay());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeMissing(JsonGenerator json, Decision decision) {
    writeTexts(json, "missingFacts", decision.missingFacts().stream().map(Fact::path).toList());
    decision
        .question()
        .ifPresent(
            question -> {
              json.writeObjectPropertyStart("nextQuestion");
              json.writeStringProperty("fact", question.fact().path());
              writeTexts(json, "choices", question.choices());
              json.writeEndObject();
            });
  }

  private static void writeExposure(JsonGenerator json, Exposure exposure) {
    json.writeObjectPropertyStart("exposure");
    json.writeStringProperty("currency", exposure.currency());
    writeAmount(json, "toConsumer", exposure.toConsumer());
    json.writeArrayPropertyStart("recoverable");
    for (var part : exposure.recoverable()) {
      json.writeStartObject();
      json.writeStringProperty("from", part.from());
      writeAmount(json, "amount", part.amount());
      writeOptional(json, "untilDay", part.untilDay());
      json.writeBooleanProperty("needsApproval", part.needsApproval());
      json.writeStringProperty("ruleId", part.ruleId());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("lost");
    for (var loss : exposure.lost()) {
      json.writeStartObject();
      json.writeStringProperty("kind", loss.kind());
      writeAmount(json, "amount", loss.amount());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeGrounds(JsonGenerator json, List<Ground> grounds) {
    json.writeArrayPropertyStart("grounds");
    for (var ground : grounds) {
      json.writeStartObject();
      json.writeStringProperty("ruleId", ground.ruleId());
      json.writeNumberProperty("version", ground.version());
      json.writeStringProperty("layer", ground.layer().code());
      json.writeBooleanProperty("applies", ground.applies());
      writeTexts(json, "because", ground.because().stream().map(Fact::path).toList());
      json.writeStringProperty("citation", ground.citation());
      writeOptional(json, "source", ground.source().isEmpty() ? null : ground.source());
      json.writeStringProperty("confidence", ground.confidence());
      writeOptional(json, "asOf", ground.asOf() == null ? null : ground.asOf().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
