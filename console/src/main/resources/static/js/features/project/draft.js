// A report while it is written and sent. Its id belongs to its content: a repeat of the same content carries the same
// id and cannot count twice; changed content is another report.
import { uuid7 } from '../../uuid.js';

export function emptyDraft() {
  return { activityId: '', percentComplete: '', actualStart: '', actualFinish: '', investment: '', remarks: '', unit: '' };
}

/** Gives the body to send for a draft, the same one again as long as the draft is the same. */
export function sealer(projectId, sealed = null) {
  return {
    /** What may have arrived without an answer: the content and the body that was sent. */
    get sealed() {
      return sealed;
    },
    seal(draft, now) {
      const content = contentOf(projectId, draft);
      const key = JSON.stringify(content);
      if (sealed?.key !== key) {
        sealed = { key, body: { id: uuid7(), ...content, occurredAt: new Date(now).toISOString() } };
      }
      return sealed.body;
    },
    /** It is known what came of it: the same content later is a new report. */
    forget() {
      sealed = null;
    },
  };
}

/** What a field of the service is called in the form. */
export function fieldOf(field) {
  const name = field.replace(/^\$?\.?(\[\d+]\.?)?/, '');
  return name === 'investmentToDate' ? 'investment' : name;
}

/** Whether the answer tells that the report was not taken, and not merely that it could not be asked for just now. */
export function isRefusal(problem) {
  return !problem.passing && problem.status !== 401 && problem.status !== 403;
}

function contentOf(projectId, draft) {
  const body = {
    projectId,
    activityId: draft.activityId,
    unit: draft.unit,
    percentComplete: Number(draft.percentComplete),
    actualStart: draft.actualStart || null,
    actualFinish: draft.actualFinish || null,
    investmentToDate: draft.investment === '' ? null : Math.round(Number(draft.investment) * 1e6) / 100,
    remarks: draft.remarks.trim() || null,
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
