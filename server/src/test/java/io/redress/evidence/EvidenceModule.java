package io.redress.evidence;

import org.springframework.context.annotation.ComponentScan;

/** The whole module, for tests of it beside the stores. */
@ComponentScan("io.redress.evidence")
public class EvidenceModule {}
