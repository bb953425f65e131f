package io.gantry.notification.delivery;

/** The secrets that webhooks are signed with, one for each unit. */
interface SigningSecretStore {

    /** The secret of {@code unit}: the one it has, or else {@code fresh} from now on. */
    String getOrSet(String unit, String fresh);
}
