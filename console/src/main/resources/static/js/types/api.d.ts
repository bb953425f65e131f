// Made from the OpenAPI documents by ApiTypesTests; see CONTRIBUTING.md.

export namespace identity {
  interface AccountView {
    disabled: boolean;
    name: string;
    names: DisplayNames;
    roles: Array<'reporter' | 'unit' | 'office' | 'leader' | 'ops' | 'admin'>;
    secondFactor: boolean;
    unit?: string;
  }
  interface Code {
    code: string;
  }
  interface DisplayNames {
    en?: string;
    zh: string;
  }
  interface Enrolment {
    picture: QrCode;
    secret: string;
    uri: string;
  }
  interface Fault {
    code: string;
    detail: string;
    expected?: string;
    field: string;
    params: Record<string, unknown>;
  }
  interface FirstPassword {
    name: string;
    password: string;
  }
  interface Imported {
    amended: Array<string>;
    applied: boolean;
    created: Array<string>;
    passwords?: Array<FirstPassword>;
    unchanged: number;
  }
  interface InstanceReport {
    health: string;
    parts: Array<Part>;
    process: number;
    readings: Array<Reading>;
    service: string;
    since: string;
    version?: string;
  }
  interface Listing {
    items: Array<AccountView>;
  }
  interface NewAccount {
    name: string;
    names: DisplayNames;
    password: string;
    roles: Array<'reporter' | 'unit' | 'office' | 'leader' | 'ops' | 'admin'>;
    unit?: string;
  }
  interface NewPassword {
    password: string;
  }
  interface OwnAccountView {
    name: string;
    recoveryCodesLeft: number;
    secondFactor: boolean;
  }
  interface Part {
    details: Record<string, string>;
    health: string;
    name: string;
  }
  interface PasswordAgain {
    current: string;
  }
  interface PasswordChange {
    current: string;
    password: string;
  }
  interface Problem {
    code: string;
    detail: string;
    errors?: Array<Fault>;
    field?: string;
    params: Record<string, unknown>;
    status: number;
    title: string;
    type: string;
  }
  interface Profile {
    disabled: boolean;
    names: DisplayNames;
    roles: Array<'reporter' | 'unit' | 'office' | 'leader' | 'ops' | 'admin'>;
    unit?: string;
  }
  interface QrCode {
    path: string;
    size: number;
  }
  interface Reading {
    name: string;
    tags: Record<string, string>;
    values: Record<string, number>;
  }
  interface RecoveryCodes {
    codes: Array<string>;
  }
}

export namespace notification {
  interface Acknowledge {
    note?: string;
  }
  interface Actor {
    account: string;
    name: string;
    unit?: string;
  }
  interface AlertDetails {
    acknowledgeBy?: string;
    acknowledgedAt?: string;
    acknowledgedBy?: string;
    acknowledgedByAccount?: string;
    delay: Delay;
    deliveries: Array<DeliveryView>;
    history: Array<HistoryEntry>;
    id: string;
    note?: string;
    others: Array<Delay>;
    recipients: Array<string>;
    relieved: Array<string>;
    reopened: number;
    resolvedAt?: string;
    revision: number;
    rung: number;
    state: AlertState;
    triggeredAt: string;
  }
  interface AlertState {
    code: string;
    open: boolean;
    waiting: boolean;
  }
  interface AlertView {
    acknowledgeBy?: string;
    acknowledgedAt?: string;
    acknowledgedBy?: string;
    acknowledgedByAccount?: string;
    delay: Delay;
    id: string;
    note?: string;
    others: Array<Delay>;
    recipients: Array<string>;
    relieved: Array<string>;
    reopened: number;
    resolvedAt?: string;
    revision: number;
    rung: number;
    state: AlertState;
    triggeredAt: string;
  }
  interface Attempt {
    at: string;
    latencyMillis: number;
    outcome: 'delivered' | 'redirected' | 'client-error' | 'rejected' | 'gone' | 'rate-limited' | 'server-error' | 'timeout' | 'unreachable' | 'invalid-address' | 'private-address' | 'no-channel' | 'channel-disabled' | 'overtaken' | 'unknown';
    status?: number;
  }
  interface Cause {
    by?: Actor;
    dateAfter?: string;
    dateBefore?: string;
    eventId: string;
    reason?: string;
    receivedAt: string;
    type: string;
  }
  interface ChannelDraft {
    channels: Array<Entry>;
  }
  interface ChannelView {
    address: string;
    disabledAt?: string;
    failures: number;
    id: string;
    lastAttemptAt?: string;
    lastDeliveredAt?: string;
    lastOutcome?: 'delivered' | 'redirected' | 'client-error' | 'rejected' | 'gone' | 'rate-limited' | 'server-error' | 'timeout' | 'unreachable' | 'invalid-address' | 'private-address' | 'no-channel' | 'channel-disabled' | 'overtaken' | 'unknown';
    type: string;
  }
  interface ChannelsView {
    channels: Array<ChannelView>;
    revision: number;
    unit: string;
  }
  interface DeadLetter {
    bytes: number;
    key?: string;
    offset: number;
    partition: number;
    reason: string;
    replayable: boolean;
    replayedAt?: string;
    setAsideAt: string;
    source?: string;
    topic: string;
    type?: string;
  }
  interface DeadLetters {
    items: Array<DeadLetter>;
  }
  interface Delay {
    due?: string;
    episode: number;
    evidence: Record<string, string>;
    id: string;
    level: Level;
    pack: string;
    packVersion: number;
    projectId: string;
    projectNames: Names;
    responsibleUnit: string;
    rule: string;
    ruleVersion: number;
    subject: Subject;
    summary: Names;
    title: Names;
  }
  interface DeliveryView {
    alertId: string;
    attempts: Array<Attempt>;
    channel: string;
    channelId: string;
    createdAt: string;
    event: string;
    id: string;
    nextAttemptAt?: string;
    revision: number;
    state: 'QUEUED' | 'SENDING' | 'RETRY' | 'DELIVERED' | 'FAILED' | 'SKIPPED';
    unit: string;
    unitNames?: Names;
  }
  interface DisabledChannelView {
    disabledAt: string;
    id: string;
    lastAttemptAt?: string;
    lastDeliveredAt?: string;
    lastOutcome?: 'delivered' | 'redirected' | 'client-error' | 'rejected' | 'gone' | 'rate-limited' | 'server-error' | 'timeout' | 'unreachable' | 'invalid-address' | 'private-address' | 'no-channel' | 'channel-disabled' | 'overtaken' | 'unknown';
    type: string;
    unit: string;
  }
  interface Entry {
    address: string;
    type: string;
  }
  interface Fault {
    code: string;
    detail: string;
    expected?: string;
    field: string;
    params: Record<string, unknown>;
  }
  interface HistoryEntry {
    account?: string;
    at: string;
    by?: string;
    cause?: Cause;
    event: string;
    from?: string;
    level: string;
    note?: string;
    revision: number;
    rung: number;
    standing?: number;
    told?: Array<string>;
    unit: string;
  }
  interface InstanceReport {
    health: string;
    parts: Array<Part>;
    process: number;
    readings: Array<Reading>;
    service: string;
    since: string;
    version?: string;
  }
  interface Level {
    code: string;
    color: string;
    names: Names;
    rank: number;
  }
  interface Names {
    en?: string;
    zh: string;
  }
  interface PageAlertView {
    items: Array<AlertView>;
    next?: string;
  }
  interface PageDeliveryView {
    items: Array<DeliveryView>;
    next?: string;
  }
  interface PageDisabledChannelView {
    items: Array<DisabledChannelView>;
    next?: string;
  }
  interface Part {
    details: Record<string, string>;
    health: string;
    name: string;
  }
  interface Problem {
    code: string;
    detail: string;
    errors?: Array<Fault>;
    field?: string;
    params: Record<string, unknown>;
    status: number;
    title: string;
    type: string;
  }
  interface Reading {
    name: string;
    tags: Record<string, string>;
    values: Record<string, number>;
  }
  interface SigningSecret {
    formerUntil?: string;
    secret: string;
  }
  interface Subject {
    activityId?: string;
    id: string;
    kind: string;
    names?: Names;
  }
  interface TestResult {
    outcome: 'delivered' | 'redirected' | 'client-error' | 'rejected' | 'gone' | 'rate-limited' | 'server-error' | 'timeout' | 'unreachable' | 'invalid-address' | 'private-address' | 'no-channel' | 'channel-disabled' | 'overtaken' | 'unknown';
    status?: number;
    tookMillis: number;
  }
}

export namespace progress {
  interface Accepted {
    id: string;
    location: string;
    offset: number;
    partition: number;
    topic: string;
  }
  interface ActivityRow {
    actualFinish?: string;
    actualStart?: string;
    asked?: string;
    baselineFinish?: string;
    baselineStart?: string;
    delay?: Level;
    id: string;
    lastReportAt?: string;
    latest?: Latest;
    milestone: boolean;
    names: Names;
    percentComplete: number;
    plannedFinish: string;
    plannedStart: string;
    position: number;
    responsibleUnit?: string;
    weight: number;
  }
  interface Actor {
    account: string;
    name: string;
    unit?: string;
  }
  interface CorrectionBody {
    actualFinish?: string;
    actualStart?: string;
    investmentToDate?: number;
    percentComplete?: number;
    reason: string;
    remarks?: string;
  }
  interface DeadLetter {
    bytes: number;
    key?: string;
    offset: number;
    partition: number;
    reason: string;
    replayable: boolean;
    replayedAt?: string;
    setAsideAt: string;
    source?: string;
    topic: string;
    type?: string;
  }
  interface DeadLetters {
    items: Array<DeadLetter>;
  }
  interface DelayCounts {
    byRule: Record<string, number>;
    byUnit: Record<string, Record<string, number>>;
    open: number;
    worst?: string;
  }
  interface DeviceDraft {
    addresses?: string;
    expiresAt?: string;
    label: string;
    unit: string;
  }
  interface DeviceSummary {
    addresses?: string;
    by: Actor;
    enrolledAt: string;
    expiresAt?: string;
    id: string;
    label: string;
    lastUsedAt?: string;
    revokedAt?: string;
    unit: string;
  }
  interface Doubt {
    open: boolean;
    rule: string;
    since: string;
    summary: Names;
  }
  interface EnrolledKey {
    enrolledAt: string;
    id: string;
    key: string;
    label: string;
    unit: string;
  }
  interface Evidence {
    drift: 'STEADY' | 'GROWING';
    name: string;
    names: Names;
    presence: 'ALWAYS' | 'SOMETIMES';
    quantity: 'DATE' | 'INSTANT' | 'PERCENT' | 'POINTS' | 'MONEY' | 'COUNT' | 'DAYS' | 'TEXT' | 'WEEKDAY' | 'TIME';
  }
  interface Fault {
    code: string;
    detail: string;
    expected?: string;
    field: string;
    params: Record<string, unknown>;
  }
  interface ImportedProgress {
    activities: Array<ImportedProgressRow>;
    asOf?: string;
    file: string;
    planRevision?: number;
  }
  interface ImportedProgressRow {
    activityId: string;
    actualFinish?: string;
    actualStart?: string;
    percentComplete: number;
  }
  interface InstanceReport {
    health: string;
    parts: Array<Part>;
    process: number;
    readings: Array<Reading>;
    service: string;
    since: string;
    version?: string;
  }
  interface Kinds {
    classifications: Array<string>;
    industryChains: Array<string>;
    tiers: Array<string>;
  }
  interface Latest {
    actualFinish?: string;
    actualStart?: string;
    occurredAt: string;
    percentComplete: number;
  }
  interface Level {
    code: string;
    color: string;
    names: Names;
    rank: number;
  }
  interface Names {
    en?: string;
    zh: string;
  }
  interface OpenDelay {
    daysLate?: number;
    due?: string;
    evidence: Record<string, string>;
    id: string;
    level: Level;
    projectId: string;
    projectNames: Names;
    responsibleUnit: string;
    rule: string;
    since: string;
    subject: Subject;
    summary: Names;
    title: Names;
  }
  interface PageActivityRow {
    items: Array<ActivityRow>;
    next?: string;
  }
  interface PageDeviceSummary {
    items: Array<DeviceSummary>;
    next?: string;
  }
  interface PageOpenDelay {
    items: Array<OpenDelay>;
    next?: string;
  }
  interface PageProjectSummary {
    items: Array<ProjectSummary>;
    next?: string;
  }
  interface PageReportRow {
    items: Array<ReportRow>;
    next?: string;
  }
  interface Parameter {
    name: string;
    names: Names;
    quantity: 'DATE' | 'INSTANT' | 'PERCENT' | 'POINTS' | 'MONEY' | 'COUNT' | 'DAYS' | 'TEXT' | 'WEEKDAY' | 'TIME';
    standard: string;
  }
  interface Part {
    details: Record<string, string>;
    health: string;
    name: string;
  }
  interface Portfolio {
    annualInvestment: number;
    asOf: string;
    doubted: number;
    investmentToDate: number;
    kinds: Kinds;
    lamps: Record<string, number>;
    openDelays: Record<string, number>;
    openDelaysByUnit: Record<string, Record<string, number>>;
    percentComplete: number;
    plannedPercent: number;
    projects: number;
    stages: Record<string, number>;
    standings: Record<string, number>;
    totalInvestment: number;
  }
  interface Position {
    offset: number;
    partition: number;
    topic: string;
  }
  interface Problem {
    code: string;
    detail: string;
    errors?: Array<Fault>;
    field?: string;
    params: Record<string, unknown>;
    status: number;
    title: string;
    type: string;
  }
  interface ProgressReport {
    activityId: string;
    actualFinish?: string;
    actualStart?: string;
    id: string;
    investmentToDate?: number;
    occurredAt: string;
    percentComplete: number;
    projectId: string;
    remarks?: string;
    unit: string;
  }
  interface ProjectSummary {
    annualInvestment: number;
    baselineFinish?: string;
    classification: string;
    delays: DelayCounts;
    doubted: number;
    fieldUnit: string;
    flagship: boolean;
    id: string;
    inStatistics: boolean;
    industryChain?: string;
    investmentReported?: number;
    investmentToDate?: number;
    lamp: 'RED' | 'YELLOW' | 'GREEN' | 'BLUE' | 'GREY';
    lastReportAt?: string;
    leadUnit: string;
    names: Names;
    offsets?: Record<string, number>;
    percentComplete: number;
    plannedFinish?: string;
    plannedPercent: number;
    requiredFinish: string;
    responsibleUnit: string;
    slipDays?: number;
    sponsor?: string;
    stage: 'PLANNED' | 'NEGOTIATING' | 'SIGNED' | 'REGISTERED' | 'SITE_SECURED' | 'PREPARING' | 'STARTED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'IN_PRODUCTION' | 'FULL_PRODUCTION';
    standing: 'ONBOARDING' | 'ACTIVE' | 'SUSPENDED' | 'WITHDRAWN';
    taskForce?: string;
    tier: string;
    totalInvestment: number;
    yearClass?: 'PREPARED' | 'NEW_START' | 'CONTINUED' | 'COMPLETING';
  }
  interface Reading {
    name: string;
    tags: Record<string, string>;
    values: Record<string, number>;
  }
  interface Receipt {
    id?: string;
    location?: string;
    position?: Position;
    problem?: Problem;
    status: number;
  }
  interface ReplayBody {
    offset: number;
    partition: number;
    topic: string;
  }
  interface ReportRow {
    activityId: string;
    actualFinish?: string;
    actualStart?: string;
    by: string;
    doubt?: Doubt;
    doubted: boolean;
    effective?: ProgressReport;
    id: string;
    investmentToDate?: number;
    occurredAt: string;
    percentComplete: number;
    position: Position;
    projectId: string;
    receivedAt: string;
    remarks?: string;
    reviews: Array<Review>;
    unit: string;
  }
  interface Review {
    at: string;
    by: Actor;
    correction?: ProgressReport;
    reason: string;
  }
  interface ReviewBody {
    reason: string;
  }
  interface Rule {
    descriptor: RuleDescriptor;
    enabled: boolean;
    inForce: Record<string, string>;
  }
  interface RuleDescriptor {
    evidence: Array<Evidence>;
    id: string;
    parameters: Array<Parameter>;
    phases: Array<'ONBOARDING' | 'WITHDRAWN' | 'RUNNING' | 'SUSPENDED' | 'FINISHED'>;
    sentences: Array<Sentence>;
    source: string;
    subject: 'PROJECT' | 'DUTY' | 'ACTIVITY' | 'REPORT';
    title: Names;
    version: number;
  }
  interface Rules {
    pack?: string;
    rules: Array<Rule>;
    version?: number;
  }
  interface SentReport {
    activityId: string;
    actualFinish?: string;
    actualStart?: string;
    id: string;
    investmentToDate?: number;
    occurredAt: string;
    percentComplete: number;
    projectId: string;
    remarks?: string;
    unit: string;
  }
  interface Sentence {
    code: string;
    en: string;
    zh: string;
  }
  interface Subject {
    activityId?: string;
    id: string;
    kind: string;
    names?: Names;
  }
  interface TakenProgress {
    repeated: number;
    taken: number;
  }
}

export namespace registry {
  interface Activity {
    constraint?: ActivityConstraint;
    durationDays?: number;
    id: string;
    links?: Array<ActivityLink>;
    milestone: boolean;
    names: Names;
    parent?: string;
    plannedFinish: string;
    plannedStart: string;
    position: number;
    responsibleUnit?: string;
    weight: number;
  }
  interface ActivityConstraint {
    date?: string;
    kind: 'ASAP' | 'ALAP' | 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO';
  }
  interface ActivityDraft {
    constraint?: ConstraintDraft;
    durationDays?: number;
    id?: string;
    links?: Array<LinkDraft>;
    milestone?: boolean;
    names: NamesDraft;
    parent?: string;
    plannedFinish: string;
    plannedStart: string;
    position?: number;
    reason?: string;
    responsibleUnit?: string;
    weight: number;
  }
  interface ActivityLink {
    lagDays?: number;
    lagUnit?: 'WORKING' | 'ELAPSED';
    predecessor: string;
    type: 'FS' | 'SS' | 'FF' | 'SF';
  }
  interface Actor {
    account: string;
    name: string;
    unit?: string;
  }
  interface Amended {
    changes?: Array<FieldChange>;
    faults?: Array<Fault>;
    id: string;
    names?: Names;
    revision?: number;
    state: 'AMENDED' | 'UNCHANGED' | 'REFUSED';
  }
  interface AmendmentDraft {
    clear?: Array<string>;
    projects: Array<Chosen>;
    reason: string;
    set?: FactsDraft;
  }
  interface AmendmentReport {
    amended: number;
    projects: Array<Amended>;
    refused: number;
    unchanged: number;
  }
  interface AuditLine {
    about?: Subject;
    action: string;
    by?: Actor;
    changes: Array<Change>;
    counts?: Array<Count>;
    detail?: string;
    from?: string;
    id: string;
    outcome: 'DONE' | 'REFUSED' | 'DENIED' | 'FAILED';
    reason?: string;
    service: string;
    since?: string;
    status: number;
    target: string;
    time: string;
  }
  interface Baseline {
    at?: string;
    by?: Actor;
    name?: string;
    number: number;
    reason?: string;
    revision: number;
  }
  interface BaselineDraft {
    name: string;
    reason: string;
  }
  interface BaselineRow {
    finish: string;
    id: string;
    names: Names;
    present?: PlannedDates;
    slip?: Shift;
    start: string;
  }
  interface Baselines {
    items: Array<Baseline>;
    most: number;
  }
  interface Calendar {
    hours: Array<Hours>;
    id: string;
    knownFrom: string;
    knownUntil: string;
    names: Names;
    off: Array<Days>;
    projects?: Array<string>;
    source?: string;
    units: Array<string>;
    weekend: Array<'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY'>;
    working: Array<Days>;
  }
  interface CalendarDraft {
    hours: Array<HoursDraft>;
    id?: string;
    knownFrom: string;
    knownUntil: string;
    names: NamesDraft;
    off?: Array<DaysDraft>;
    projects?: Array<string>;
    source?: string;
    units: Array<string>;
    weekend: Array<'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY'>;
    working?: Array<DaysDraft>;
  }
  interface CalendarEnd {
    calendar: string;
    knownUntil: string;
  }
  interface CalendarTaking {
    calendar: Calendar;
    revision: number;
  }
  interface Cause {
    before?: string;
    calendar: string;
    revision: number;
  }
  interface CellFault {
    cell?: string;
    code: string;
    expected: string;
    field: string;
    params: Record<string, unknown>;
    row: number;
    value?: string;
  }
  interface Change {
    after?: string;
    before?: string;
    field: string;
  }
  interface Changes {
    added: Array<string>;
    addedCount: number;
    changed: Array<string>;
    changedCount: number;
    needsReason: boolean;
    removed: Array<string>;
    removedCount: number;
  }
  interface ChangesDraft {
    reason?: string;
    removed?: Array<string>;
    set?: Array<ActivityDraft>;
  }
  interface Chosen {
    id: string;
    revision?: number;
  }
  interface ComputedActivity {
    critical: boolean;
    daysLate?: number;
    durationDays: number;
    earlyFinish: string;
    earlyStart: string;
    freeFloat: number;
    id: string;
    lateFinish: string;
    lateStart: string;
    pinned: boolean;
    plannedFinish: string;
    plannedStart: string;
    state: 'OPEN' | 'UNDER_WAY' | 'DONE';
    summary: boolean;
    totalFloat: number;
  }
  interface Conflict {
    activity: string;
    chain: Array<string>;
    constraint: Constraint;
    earliest: string;
  }
  interface Constraint {
    date?: string;
    kind: 'ASAP' | 'ALAP' | 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO';
  }
  interface ConstraintDraft {
    date?: string;
    kind: 'ASAP' | 'ALAP' | 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO';
  }
  interface Count {
    action: string;
    number: number;
    status: number;
  }
  interface Counts {
    activities: number;
    blankRows: number;
    constraints: number;
    links: number;
    milestones: number;
    rows: number;
    summaries: number;
    unitsOfFile: number;
    unitsOfPlan: number;
    unitsOfProject: number;
  }
  interface CriticalShare {
    id: string;
    percent: number;
  }
  interface DateDifference {
    computedFinish: string;
    computedStart: string;
    days: number;
    fileFinish: string;
    fileStart: string;
    id: string;
    reasons: Array<string>;
  }
  interface Days {
    from: string;
    name?: string;
    until: string;
  }
  interface DaysDraft {
    from: string;
    name?: string;
    until?: string;
  }
  interface DeadLetter {
    bytes: number;
    key?: string;
    offset: number;
    partition: number;
    reason: string;
    replayable: boolean;
    replayedAt?: string;
    setAsideAt: string;
    source?: string;
    topic: string;
    type?: string;
  }
  interface DeadLetters {
    items: Array<DeadLetter>;
  }
  interface Deadline {
    after: string;
    at: string;
    before: string;
    by: Actor;
    reason?: string;
    revision: number;
  }
  interface Durations {
    computed: number;
    planned: number;
    required?: number;
  }
  interface Element {
    activity?: string;
    assumed: boolean;
    authority: string;
    authorityNames?: Names;
    category: 'LAND' | 'FOREST' | 'SEA' | 'ENERGY' | 'ENVIRONMENT' | 'FUNDS' | 'PLANNING' | 'DEMOLITION' | 'UTILITIES' | 'APPROVALS' | 'DESIGN' | 'SAFETY';
    evidence?: StageEvidence;
    id: string;
    latestApplyBy?: string;
    leadDays: number;
    names: Names;
    needBy?: string;
    on: string;
    projectId: string;
    projectNames: Names;
    revision: number;
    state: 'NEEDED' | 'APPLIED' | 'GRANTED' | 'REFUSED' | 'EXPIRED' | 'DROPPED';
    steps: Array<ElementStep>;
    validUntil?: string;
    validityDays?: number;
    warnings: Array<'APPLY_OVERDUE' | 'APPLIED_LATE' | 'GRANT_OVERDUE' | 'EXPIRES_TOO_EARLY' | 'ACTIVITY_GONE'>;
  }
  interface ElementDefault {
    category: string;
    leadDays?: number;
    source: string;
    validityDays?: number;
  }
  interface ElementDefaultDraft {
    category: 'LAND' | 'FOREST' | 'SEA' | 'ENERGY' | 'ENVIRONMENT' | 'FUNDS' | 'PLANNING' | 'DEMOLITION' | 'UTILITIES' | 'APPROVALS' | 'DESIGN' | 'SAFETY';
    leadDays?: number;
    source: string;
    validityDays?: number;
  }
  interface ElementDefaults {
    items: Array<ElementDefault>;
    revision: number;
    unit?: string;
  }
  interface ElementDefaultsDraft {
    items: Array<ElementDefaultDraft>;
    reason?: string;
  }
  interface ElementDraft {
    activity?: string;
    authority: string;
    category: 'LAND' | 'FOREST' | 'SEA' | 'ENERGY' | 'ENVIRONMENT' | 'FUNDS' | 'PLANNING' | 'DEMOLITION' | 'UTILITIES' | 'APPROVALS' | 'DESIGN' | 'SAFETY';
    id?: string;
    leadDays?: number;
    names: NamesDraft;
    neededOn?: string;
    reason?: string;
    validityDays?: number;
  }
  interface ElementEntry {
    at: string;
    by?: Actor;
    changes: Array<FieldChange>;
    reason?: string;
    revision: number;
  }
  interface ElementStateDraft {
    evidence?: EvidenceDraft;
    on?: string;
    reason?: string;
    state: 'NEEDED' | 'APPLIED' | 'GRANTED' | 'REFUSED' | 'EXPIRED' | 'DROPPED';
    validUntil?: string;
  }
  interface ElementStep {
    evidence?: StageEvidence;
    on: string;
    reason?: string;
    state: 'NEEDED' | 'APPLIED' | 'GRANTED' | 'REFUSED' | 'EXPIRED' | 'DROPPED';
    validUntil?: string;
  }
  interface Encoding {
    certain: boolean;
    name: string;
  }
  interface EvidenceDraft {
    link?: string;
    text: string;
  }
  interface FactsDraft {
    classification?: string;
    fieldUnit?: string;
    flagship?: boolean;
    inStatistics?: boolean;
    industryChain?: string;
    leadUnit?: string;
    responsibleUnit?: string;
    sponsor?: string;
    taskForce?: string;
    tier?: string;
    yearClass?: 'PREPARED' | 'NEW_START' | 'CONTINUED' | 'COMPLETING';
  }
  interface Fault {
    code: string;
    detail: string;
    expected?: string;
    field: string;
    params: Record<string, unknown>;
  }
  interface FieldChange {
    after?: string;
    before?: string;
    field: string;
  }
  interface FileCalendar {
    activities: number;
    chosen: boolean;
    days: Array<string>;
    name: string;
    otherDays: number;
    same?: string;
    taking?: CalendarTaking;
    told: Array<string>;
  }
  interface FileColumn {
    column: string;
    heading: string;
    sample?: string;
  }
  interface FinishSlip {
    lateToLatest?: Shift;
    lateToOriginal?: Shift;
    latest: string;
    original: string;
    slip: Shift;
  }
  interface ForecastDraft {
    runs?: number;
    seed?: number;
    units?: Array<UnitSpreadDraft>;
    usual?: SpreadDraft;
  }
  interface ForecastView {
    criticality: Array<CriticalShare>;
    finish?: string;
    onTime?: number;
    p50?: string;
    p80?: string;
    requiredFinish: string;
    revision: number;
    runs: number;
    seed: number;
    spreads: Array<SpreadBasis>;
  }
  interface Held {
    by: Actor;
    days: number;
    fieldUnit: string;
    flagship?: boolean;
    from: string;
    leadUnit: string;
    reason?: string;
    responsibleUnit: string;
    sponsor?: string;
    taskForce?: string;
    until?: string;
  }
  interface HeldDays {
    activities: number;
    lateToLatest: Shift;
    lateToOriginal: Shift;
    unit: string;
  }
  interface HistoryEntry {
    at: string;
    by: Actor;
    changes: Array<FieldChange>;
    reason?: string;
    revision: number;
    what: string;
  }
  interface Hours {
    from: string;
    until: string;
  }
  interface HoursDraft {
    from: string;
    until: string;
  }
  interface ImportView {
    activities: Array<Activity>;
    baseline: Array<ImportedBaseline>;
    calendars: Array<FileCalendar>;
    changes: Changes;
    counts: Counts;
    differences: Array<DateDifference>;
    encoding?: Encoding;
    faults: Array<Fault>;
    format: string;
    notes: Array<Note>;
    progress: Array<Progress>;
    project: string;
    projects: Array<string>;
    revision: number;
    statusDate?: string;
  }
  interface ImportedBaseline {
    finish?: string;
    id: string;
    start?: string;
  }
  interface InstanceReport {
    health: string;
    parts: Array<Part>;
    process: number;
    readings: Array<Reading>;
    service: string;
    since: string;
    version?: string;
  }
  interface Lag {
    days: number;
    unit: 'WORKING' | 'ELAPSED';
  }
  interface LateByHolder {
    completed: boolean;
    holders: Array<HeldDays>;
    judged: string;
  }
  interface Latest {
    finish: string;
    id: string;
    passed: boolean;
    start: string;
  }
  interface Link {
    from: string;
    lag: Lag;
    to: string;
    type: 'FS' | 'SS' | 'FF' | 'SF';
  }
  interface LinkDraft {
    lagDays?: number;
    lagUnit?: 'WORKING' | 'ELAPSED';
    predecessor: string;
    type?: 'FS' | 'SS' | 'FF' | 'SF';
  }
  interface ListReport {
    columns: Array<Match>;
    encoding?: string;
    faults: Array<CellFault>;
    faulty: number;
    headingRow: number;
    headings: Array<FileColumn>;
    leftOut: number;
    missing: Array<string>;
    projects: Array<ListedProject>;
    rows: number;
    sheet: string;
    sheets: Array<string>;
  }
  interface ListedProject {
    changes?: Array<FieldChange>;
    id: string;
    names: Names;
    row: number;
    state: 'NEW' | 'AMENDED' | 'UNCHANGED' | 'OVERTAKEN';
  }
  interface Match {
    column: string;
    field: string;
    unit?: 'YUAN' | 'TEN_THOUSAND' | 'MILLION' | 'TEN_MILLION' | 'HUNDRED_MILLION' | 'BILLION';
  }
  interface Move {
    because: MoveCause;
    days?: number;
    id: string;
    newFinish: string;
    newStart: string;
    oldFinish?: string;
    oldStart?: string;
  }
  interface MoveCause {
    kind: 'CHANGED' | 'PREDECESSOR' | 'PARTS' | 'CONSTRAINT' | 'DATE';
    predecessor?: string;
  }
  interface Moved {
    activityId: string;
    finishAfter: string;
    finishBefore: string;
    startAfter: string;
    startBefore: string;
  }
  interface Names {
    en?: string;
    zh: string;
  }
  interface NamesDraft {
    en?: string;
    zh: string;
  }
  interface Note {
    code: string;
    detail: string;
    row: string;
  }
  interface PageAuditLine {
    items: Array<AuditLine>;
    next?: string;
  }
  interface PageBaselineRow {
    items: Array<BaselineRow>;
    next?: string;
  }
  interface PageElement {
    items: Array<Element>;
    next?: string;
  }
  interface PageElementEntry {
    items: Array<ElementEntry>;
    next?: string;
  }
  interface PageHistoryEntry {
    items: Array<HistoryEntry>;
    next?: string;
  }
  interface PagePlanEntry {
    items: Array<PlanEntry>;
    next?: string;
  }
  interface PageRegisteredCalendar {
    items: Array<RegisteredCalendar>;
    next?: string;
  }
  interface PageRegisteredProject {
    items: Array<RegisteredProject>;
    next?: string;
  }
  interface PageScheduleMoveEntry {
    items: Array<ScheduleMoveEntry>;
    next?: string;
  }
  interface PageSlipEntry {
    items: Array<SlipEntry>;
    next?: string;
  }
  interface PageUnitView {
    items: Array<UnitView>;
    next?: string;
  }
  interface Part {
    details: Record<string, string>;
    health: string;
    name: string;
  }
  interface PlanDraft {
    activities: Array<ActivityDraft>;
    reason?: string;
  }
  interface PlanEntry {
    added: number;
    at: string;
    by: Actor;
    changed: number;
    changes: Array<FieldChange>;
    reason?: string;
    removed: number;
    revision: number;
  }
  interface PlanState {
    plannedFinish?: string;
    revision: number;
    total: number;
    warnings: Array<PlanWarning>;
  }
  interface PlanView {
    activities: Array<Activity>;
    next?: string;
    plannedFinish?: string;
    revision: number;
    total: number;
    warnings: Array<PlanWarning>;
  }
  interface PlanWarning {
    code: string;
    days: number;
    plannedFinish: string;
    requiredFinish: string;
  }
  interface PlannedDates {
    finish: string;
    start: string;
  }
  interface PlannedStageDraft {
    on: string;
    stage: 'PLANNED' | 'NEGOTIATING' | 'SIGNED' | 'REGISTERED' | 'SITE_SECURED' | 'PREPARING' | 'STARTED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'IN_PRODUCTION' | 'FULL_PRODUCTION';
  }
  interface Problem {
    code: string;
    detail: string;
    errors?: Array<Fault>;
    field?: string;
    params: Record<string, unknown>;
    status: number;
    title: string;
    type: string;
  }
  interface Progress {
    actualFinish?: string;
    actualStart?: string;
    id: string;
    percentComplete?: number;
  }
  interface ProjectDraft {
    annualInvestment: number;
    classification: string;
    fieldUnit: string;
    flagship?: boolean;
    id?: string;
    inStatistics?: boolean;
    industryChain?: string;
    leadUnit: string;
    names: NamesDraft;
    reason?: string;
    requiredFinish: string;
    responsibleUnit: string;
    sponsor?: string;
    stage?: 'PLANNED' | 'NEGOTIATING' | 'SIGNED' | 'REGISTERED' | 'SITE_SECURED' | 'PREPARING' | 'STARTED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'IN_PRODUCTION' | 'FULL_PRODUCTION';
    standing?: 'ONBOARDING' | 'ACTIVE' | 'SUSPENDED' | 'WITHDRAWN';
    taskForce?: string;
    tier: string;
    totalInvestment: number;
    yearClass?: 'PREPARED' | 'NEW_START' | 'CONTINUED' | 'COMPLETING';
  }
  interface Proposal {
    activity: string;
    days: number;
    kind: 'CRASH' | 'OVERLAP';
    predecessor?: string;
  }
  interface QualityPoint {
    activities: Array<string>;
    atMost: boolean;
    check: 'LOGIC' | 'LEADS' | 'LAGS' | 'LINK_TYPES' | 'HARD_CONSTRAINTS' | 'HIGH_FLOAT' | 'NEGATIVE_FLOAT' | 'HIGH_DURATION' | 'INVALID_DATES' | 'MISSED_TASKS' | 'CRITICAL_PATH_TEST' | 'CPLI' | 'BEI';
    limit: number;
    of: number;
    passed: boolean;
    percent: number;
  }
  interface QualityView {
    points: Array<QualityPoint>;
    revision: number;
  }
  interface Reading {
    name: string;
    tags: Record<string, string>;
    values: Record<string, number>;
  }
  interface RegisteredCalendar {
    hours: Array<Hours>;
    id: string;
    knownFrom: string;
    knownUntil: string;
    names: Names;
    off: Array<Days>;
    projects?: Array<string>;
    revision: number;
    source?: string;
    units: Array<string>;
    weekend: Array<'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY'>;
    working: Array<Days>;
  }
  interface RegisteredProject {
    annualInvestment: number;
    classification: string;
    fieldUnit: string;
    flagship?: boolean;
    id: string;
    inStatistics?: boolean;
    industryChain?: string;
    leadUnit: string;
    names: Names;
    requiredFinish: string;
    responsibleUnit: string;
    revision: number;
    sponsor?: string;
    stage: 'PLANNED' | 'NEGOTIATING' | 'SIGNED' | 'REGISTERED' | 'SITE_SECURED' | 'PREPARING' | 'STARTED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'IN_PRODUCTION' | 'FULL_PRODUCTION';
    standing: 'ONBOARDING' | 'ACTIVE' | 'SUSPENDED' | 'WITHDRAWN';
    taskForce?: string;
    tier: string;
    totalInvestment: number;
    yearClass?: 'PREPARED' | 'NEW_START' | 'CONTINUED' | 'COMPLETING';
  }
  interface RegisteredUnit {
    code: string;
    kind: string;
    names: Names;
    parent?: string;
    revision: number;
  }
  interface ResponsibilityDraft {
    fieldUnit: string;
    flagship?: boolean;
    from?: string;
    leadUnit: string;
    reason?: string;
    responsibleUnit: string;
    sponsor?: string;
    taskForce?: string;
  }
  interface ResponsibilityView {
    assignments: Array<Held>;
    revision: number;
  }
  interface ScheduleMove {
    activities: Array<Moved>;
    cause: Cause;
    finishAfter: string;
    finishBefore: string;
    planRevision: number;
    total: number;
  }
  interface ScheduleMoveEntry {
    at: string;
    move: ScheduleMove;
    revision: number;
  }
  interface ScheduleView {
    activities: Array<ComputedActivity>;
    calendar: string;
    calendarEnds: Array<CalendarEnd>;
    conflicts: Array<Conflict>;
    critical: Array<string>;
    criticalPath: Array<string>;
    dataDate?: string;
    drivingLinks: Array<Link>;
    durations?: Durations;
    finish?: string;
    nearCritical: Array<string>;
    requiredFinish: string;
    revision: number;
    start?: string;
  }
  interface Shift {
    assumed: boolean;
    days: number;
    workingDays: number;
  }
  interface SlipEntry {
    activity: string;
    after: PlannedDates;
    at: string;
    before: PlannedDates;
    by: Actor;
    cumulative?: Shift;
    finish: Shift;
    names?: Names;
    original?: PlannedDates;
    reason?: string;
    returned: boolean;
    revision: number;
    start: Shift;
  }
  interface SlipSummary {
    completed: boolean;
    deadlines: Array<Deadline>;
    entries: number;
    judged: string;
    plan?: FinishSlip;
    required: FinishSlip;
    revision: number;
  }
  interface SpreadBasis {
    activities: number;
    basis: 'GIVEN' | 'RECORD' | 'ASSUMED';
    high: number;
    likely: number;
    low: number;
    unit: string;
  }
  interface SpreadDraft {
    high: number;
    likely: number;
    low: number;
  }
  interface StageDraft {
    closeOpen?: boolean;
    evidence?: EvidenceDraft;
    on?: string;
    reason?: string;
    stage: 'PLANNED' | 'NEGOTIATING' | 'SIGNED' | 'REGISTERED' | 'SITE_SECURED' | 'PREPARING' | 'STARTED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'IN_PRODUCTION' | 'FULL_PRODUCTION';
  }
  interface StageEvidence {
    link?: string;
    text: string;
  }
  interface StagePlanDraft {
    planned: Array<PlannedStageDraft>;
    reason?: string;
  }
  interface StagesView {
    revision: number;
    stage: 'PLANNED' | 'NEGOTIATING' | 'SIGNED' | 'REGISTERED' | 'SITE_SECURED' | 'PREPARING' | 'STARTED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'IN_PRODUCTION' | 'FULL_PRODUCTION';
    steps: Array<Step>;
  }
  interface StandingDraft {
    evidence?: EvidenceDraft;
    on?: string;
    reason?: string;
    standing: 'ONBOARDING' | 'ACTIVE' | 'SUSPENDED' | 'WITHDRAWN';
  }
  interface State {
    last?: Verification;
    underWay: boolean;
  }
  interface Step {
    actual?: string;
    dwellDays?: number;
    evidence?: StageEvidence;
    lateDays?: number;
    planned?: string;
    reason?: string;
    stage: 'PLANNED' | 'NEGOTIATING' | 'SIGNED' | 'REGISTERED' | 'SITE_SECURED' | 'PREPARING' | 'STARTED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'IN_PRODUCTION' | 'FULL_PRODUCTION';
  }
  interface Subject {
    id: string;
    kind: string;
    names?: Names;
  }
  interface Target {
    basis: 'GIVEN' | 'LINEAR' | 'REGISTERED' | 'NONE';
    completionMonth?: number;
    investment: number;
    months: Array<number>;
    revision: number;
    said?: YearTarget;
    startMonth?: number;
    weeks: Array<TargetWeek>;
    year: number;
  }
  interface TargetDraft {
    completionMonth?: number;
    investment: number;
    months?: Array<number>;
    reason?: string;
    startMonth?: number;
  }
  interface TargetWeek {
    from: string;
    investment: number;
    until: string;
    week: string;
  }
  interface Targets {
    items: Array<Target>;
    revision: number;
  }
  interface TaskBook {
    completions: Array<TaskBookDue>;
    gaps: Array<TaskBookGap>;
    months: Array<TaskBookLine>;
    moreProjects: number;
    names?: Names;
    ordered?: TaskBookOrder;
    projects: Array<TaskBookProject>;
    revision: number;
    starts: Array<TaskBookDue>;
    unit: string;
    units: Array<TaskBookUnit>;
    weeks: Array<TaskBookWeek>;
    whole: TaskBookLine;
    year: number;
  }
  interface TaskBookDue {
    month: number;
    names?: Names;
    project?: string;
    unit: string;
  }
  interface TaskBookGap {
    check: 'PROJECTS' | 'UNITS' | 'MONTHS' | 'STARTS' | 'COMPLETIONS';
    gap: number;
    month?: number;
    ordered: number;
    sum: number;
    week?: string;
  }
  interface TaskBookLine {
    ordered?: number;
    projects: number;
    shortOfProjects?: number;
    shortOfUnits?: number;
    units?: number;
  }
  interface TaskBookMonthDraft {
    investment: number;
    month: number;
  }
  interface TaskBookOrder {
    completions?: number;
    investment: number;
    months: Array<TaskBookOrderMonth>;
    starts?: number;
    weeks: Array<TaskBookOrderWeek>;
  }
  interface TaskBookOrderDraft {
    completions?: number;
    investment: number;
    months?: Array<TaskBookMonthDraft>;
    reason?: string;
    starts?: number;
    weeks?: Array<TaskBookWeekDraft>;
  }
  interface TaskBookOrderMonth {
    investment: number;
    month: number;
  }
  interface TaskBookOrderWeek {
    investment: number;
    week: string;
  }
  interface TaskBookProject {
    basis: 'GIVEN' | 'LINEAR' | 'REGISTERED' | 'NONE';
    investment: number;
    months: Array<number>;
    names?: Names;
    project?: string;
  }
  interface TaskBookUnit {
    gaps: number;
    months: Array<TaskBookLine>;
    names?: Names;
    unit: string;
    whole: TaskBookLine;
  }
  interface TaskBookWeek {
    from: string;
    line: TaskBookLine;
    until: string;
    week: string;
  }
  interface TaskBookWeekDraft {
    investment: number;
    week: string;
  }
  interface TrailFault {
    entry?: string;
    kind: 'RECORDS_MISSING' | 'CHAIN_BROKEN' | 'SIGNED_ANEW' | 'LOG_CUT' | 'ENTRY_MISSING' | 'ENTRY_CHANGED' | 'NAME_CHANGED' | 'ENTRIES_ADDED';
    offset?: number;
    partition?: number;
    records?: number;
    through?: number;
  }
  interface UnitDraft {
    code?: string;
    kind: string;
    names: NamesDraft;
    parent?: string;
  }
  interface UnitSpreadDraft {
    spread: SpreadDraft;
    unit: string;
  }
  interface UnitView {
    code: string;
    kind: string;
    names: Names;
    own: boolean;
    parent?: string;
    revision: number;
  }
  interface Verification {
    at: string;
    faults: Array<TrailFault>;
    partitions: Array<VerifiedPartition>;
    records: number;
    refused: number;
    sealed: boolean;
    signed: boolean;
    through?: string;
  }
  interface VerifiedPartition {
    next: number;
    partition: number;
    signedHash?: string;
    signedNext: number;
  }
  interface WhatIfDraft {
    crashPercent?: number;
    finishBy?: string;
    overlapPercent?: number;
    removed?: Array<string>;
    set?: Array<ActivityDraft>;
  }
  interface WhatIfView {
    calendarEnds: Array<CalendarEnd>;
    candidates: Array<Proposal>;
    conflicts: Array<Conflict>;
    daysShort: number;
    durations: Durations;
    feasible: boolean;
    finish: string;
    finishBefore?: string;
    finishBy: string;
    held: Array<string>;
    late: Array<string>;
    latest: Array<Latest>;
    moves: Array<Move>;
    remedies: Array<Proposal>;
    revision: number;
  }
  interface WorkbookColumn {
    heading: string;
    kind: 'TEXT' | 'NUMBER' | 'DAY';
  }
  interface WorkbookDraft {
    columns: Array<WorkbookColumn>;
    rows: Array<Array<string>>;
    title: string;
  }
  interface YearTarget {
    completionMonth?: number;
    investment: number;
    months?: Array<number>;
    startMonth?: number;
    year: number;
  }
}

/** What a GET is answered with, by its path. */
export interface Answers {
  '/api/identity/accounts': identity.Listing;
  '/api/identity/instance': identity.InstanceReport;
  '/api/identity/own': identity.OwnAccountView;
  '/api/notification/alerts': notification.PageAlertView;
  '/api/notification/alerts/{}': notification.AlertDetails;
  '/api/notification/dead-letters': notification.DeadLetters;
  '/api/notification/deliveries': notification.PageDeliveryView;
  '/api/notification/disabled-channels': notification.PageDisabledChannelView;
  '/api/notification/instance': notification.InstanceReport;
  '/api/notification/units/{}/channels': notification.ChannelsView;
  '/api/notification/units/{}/channels/{}/secret': notification.SigningSecret;
  '/api/progress/dead-letters': progress.DeadLetters;
  '/api/progress/delays': progress.PageOpenDelay;
  '/api/progress/devices': progress.PageDeviceSummary;
  '/api/progress/instance': progress.InstanceReport;
  '/api/progress/portfolio': progress.Portfolio;
  '/api/progress/projects': progress.PageProjectSummary;
  '/api/progress/projects/{}': progress.ProjectSummary;
  '/api/progress/projects/{}/activities': progress.PageActivityRow;
  '/api/progress/projects/{}/reports': progress.PageReportRow;
  '/api/progress/projects/{}/reports/{}': progress.ReportRow;
  '/api/progress/rules': progress.Rules;
  '/api/registry/audit': registry.PageAuditLine;
  '/api/registry/audit/verification': registry.State;
  '/api/registry/calendars': registry.PageRegisteredCalendar;
  '/api/registry/calendars/{}': registry.RegisteredCalendar;
  '/api/registry/dead-letters': registry.DeadLetters;
  '/api/registry/elements': registry.PageElement;
  '/api/registry/instance': registry.InstanceReport;
  '/api/registry/project-list/oc4ids': {
  };
  '/api/registry/projects': registry.PageRegisteredProject;
  '/api/registry/projects/{}': registry.RegisteredProject;
  '/api/registry/projects/{}/elements': registry.PageElement;
  '/api/registry/projects/{}/elements/{}': registry.Element;
  '/api/registry/projects/{}/elements/{}/history': registry.PageElementEntry;
  '/api/registry/projects/{}/history': registry.PageHistoryEntry;
  '/api/registry/projects/{}/plan': registry.PlanView;
  '/api/registry/projects/{}/plan/baselines': registry.Baselines;
  '/api/registry/projects/{}/plan/baselines/{}': registry.PageBaselineRow;
  '/api/registry/projects/{}/plan/history': registry.PagePlanEntry;
  '/api/registry/projects/{}/plan/moves': registry.PageScheduleMoveEntry;
  '/api/registry/projects/{}/plan/quality': registry.QualityView;
  '/api/registry/projects/{}/plan/schedule': registry.ScheduleView;
  '/api/registry/projects/{}/plan/slips': registry.PageSlipEntry;
  '/api/registry/projects/{}/plan/slips/holders': registry.LateByHolder;
  '/api/registry/projects/{}/plan/slips/summary': registry.SlipSummary;
  '/api/registry/projects/{}/responsibility': registry.ResponsibilityView;
  '/api/registry/projects/{}/stages': registry.StagesView;
  '/api/registry/projects/{}/targets': registry.Targets;
  '/api/registry/projects/{}/targets/{}': registry.Target;
  '/api/registry/task-books/{}/{}': registry.TaskBook;
  '/api/registry/task-books/{}/{}/history': registry.PageHistoryEntry;
  '/api/registry/units': registry.PageUnitView;
  '/api/registry/units/{}': registry.UnitView;
  '/api/registry/units/{}/element-defaults': registry.ElementDefaults;
}

/** What a request carries, by its method and path. */
export interface Bodies {
  'POST /api/identity/accounts': identity.NewAccount;
  'POST /api/identity/own/logins/end': identity.PasswordAgain;
  'POST /api/identity/own/second-factor': identity.PasswordAgain;
  'POST /api/identity/own/second-factor/removal': identity.PasswordAgain;
  'POST /api/notification/alerts/{}/acknowledgement': notification.Acknowledge;
  'POST /api/progress/dead-letters/replay': progress.ReplayBody;
  'POST /api/progress/devices': progress.DeviceDraft;
  'POST /api/progress/projects/{}/imported-progress': progress.ImportedProgress;
  'POST /api/progress/projects/{}/reports/{}/confirmation': progress.ReviewBody;
  'POST /api/progress/projects/{}/reports/{}/correction': progress.CorrectionBody;
  'POST /api/progress/reports': progress.SentReport | Array<progress.SentReport>;
  'POST /api/registry/calendars': unknown;
  'POST /api/registry/project-amendments': registry.AmendmentDraft;
  'POST /api/registry/project-amendments/check': registry.AmendmentDraft;
  'POST /api/registry/projects': unknown;
  'POST /api/registry/projects/{}/elements': unknown;
  'POST /api/registry/projects/{}/plan/baselines': registry.BaselineDraft;
  'POST /api/registry/projects/{}/plan/changes': registry.ChangesDraft;
  'POST /api/registry/projects/{}/plan/forecast': registry.ForecastDraft;
  'POST /api/registry/projects/{}/plan/what-if': registry.WhatIfDraft;
  'POST /api/registry/units': unknown;
  'POST /api/registry/workbooks': registry.WorkbookDraft;
  'PUT /api/identity/accounts/{}': identity.Profile;
  'PUT /api/identity/accounts/{}/password': identity.NewPassword;
  'PUT /api/identity/own/password': identity.PasswordChange;
  'PUT /api/identity/own/second-factor': identity.Code;
  'PUT /api/notification/units/{}/channels': notification.ChannelDraft;
  'PUT /api/registry/calendars/{}': registry.CalendarDraft;
  'PUT /api/registry/projects/{}': registry.ProjectDraft;
  'PUT /api/registry/projects/{}/elements/{}': registry.ElementDraft;
  'PUT /api/registry/projects/{}/elements/{}/state': registry.ElementStateDraft;
  'PUT /api/registry/projects/{}/plan': registry.PlanDraft;
  'PUT /api/registry/projects/{}/plan/activities/{}': registry.ActivityDraft;
  'PUT /api/registry/projects/{}/responsibility': registry.ResponsibilityDraft;
  'PUT /api/registry/projects/{}/stage': registry.StageDraft;
  'PUT /api/registry/projects/{}/stages': registry.StagePlanDraft;
  'PUT /api/registry/projects/{}/standing': registry.StandingDraft;
  'PUT /api/registry/projects/{}/targets/{}': registry.TargetDraft;
  'PUT /api/registry/task-books/{}/{}': registry.TaskBookOrderDraft;
  'PUT /api/registry/units/{}': registry.UnitDraft;
  'PUT /api/registry/units/{}/element-defaults': registry.ElementDefaultsDraft;
}
