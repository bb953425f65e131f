package io.gantry.notification.channel.webhook;

/** The secrets that webhooks are signed with, one for each channel. */
interface SigningSecretStore {

    /** The secret of {@code channel}: the one it has, or else {@code fresh} from now on. */
    String getOrInsert(String channel, String fresh);
}
