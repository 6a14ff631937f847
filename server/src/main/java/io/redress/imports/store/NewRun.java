package io.redress.imports.store;

import io.redress.imports.ImportFile;
import io.redress.imports.ImportRun;
import java.util.Optional;

/**
 * A run about to be kept.
 *
 * @param deliveryId by which a storefront knows what it sent, so that it counts once
 */
public record NewRun(ImportRun run, ImportFile file, Optional<String> deliveryId) {}
