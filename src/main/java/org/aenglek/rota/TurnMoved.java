package org.aenglek.rota;

import java.util.UUID;

/**
 * Another household serves that visit now, or nobody does. Published within the transaction that
 * moves the turn, so whoever listens at once hands the visit on with it.
 */
public record TurnMoved(UUID visit) {}
