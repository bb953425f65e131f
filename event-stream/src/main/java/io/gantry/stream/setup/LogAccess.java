package io.gantry.stream.setup;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Users of the broker and their rights. */
final class LogAccess {

    private static final Logger log = LoggerFactory.getLogger(LogAccess.class);
    private static final int ITERATIONS = 4096;

    private final Admin admin;

    LogAccess(Admin admin) {
        this.admin = admin;
    }

    /** Gives each user its password, and makes those that are new. */
    void setPasswords(Map<String, String> passwords) throws ExecutionException, InterruptedException {
        var info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        List<UserScramCredentialAlteration> changes = passwords.entrySet().stream()
                .<UserScramCredentialAlteration>map(
                        user -> new UserScramCredentialUpsertion(user.getKey(), info, user.getValue()))
                .toList();
        admin.alterUserScramCredentials(changes).all().get();
        log.info("Passwords set: {}", passwords.keySet());
    }

    /** Gives the principals of {@code wanted} just these rights. Other principals keep what they have. */
    void setRights(Set<AclBinding> wanted) throws ExecutionException, InterruptedException {
        var existing = rightsOf(wanted.stream().map(LogAccess::principal).collect(Collectors.toSet()));
        var granted = without(wanted, existing);
        var withdrawn = without(existing, wanted);
        admin.createAcls(granted).all().get();
        admin.deleteAcls(withdrawn.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
        log.info("Rights: {} granted, {} withdrawn, {} in all", granted.size(), withdrawn.size(), wanted.size());
    }

    private Set<AclBinding> rightsOf(Set<String> principals) throws ExecutionException, InterruptedException {
        var all = new HashSet<AclBinding>();
        for (var principal : principals) {
            var entries = new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ANY);
            all.addAll(admin.describeAcls(new AclBindingFilter(ResourcePatternFilter.ANY, entries))
                    .values()
                    .get());
        }
        return all;
    }

    private static Set<AclBinding> without(Set<AclBinding> all, Collection<AclBinding> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String principal(AclBinding right) {
        return right.entry().principal();
    }
}
