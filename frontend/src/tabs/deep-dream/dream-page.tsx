import Typography from '@mui/material/Typography';
import type { DreamRequest, Objective } from '../../api/jobs';
import { JobPanel } from '../../components/jobs/job-panel';
import { Limitations } from '../../components/limitations';
import { LayerNavigator } from '../../components/layer-chooser/layer-navigator';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useObjectiveForm } from '../../components/objectives/use-objective-form';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { Empty } from './empty';
import { DREAM, isMixed } from './method';
import { PRESETS } from './options';
import { SettingsForm } from './settings-form';

/** Changes the chosen photograph so that an objective grows. */
export default function DreamPage() {
  const image = useChosenImage().value;
  const form = useObjectiveForm({
    method: DREAM,
    presets: PRESETS,
    parameter: 'dream',
    forPhotograph: true,
    isMixed,
  });
  const { network, start, jobList, fields, panel } = form;
  const requestFor = (
    wanted: Objective[] | undefined,
    over: string | undefined,
  ): DreamRequest | undefined => {
    const settings: unknown = form.settingsFor(wanted);
    if (settings === undefined || network === undefined || over === undefined) return undefined;
    // A test checks that the options and the objectives are all settings.
    return { method: 'deepdream', network: network.id, image: over, settings } as DreamRequest;
  };
  const example = (wanted: Objective[], over: string) => {
    const request = requestFor(wanted, over);
    if (request !== undefined) void jobList.start(request);
  };
  return (
    <MethodLayout
      navigator={<LayerNavigator layer={fields.layer} />}
      settingsLabel="Photograph and settings"
      settings={
        <SettingsForm
          {...fields}
          request={requestFor(fields.objectives.mixed, image?.id)}
          onStart={(request) => void jobList.start(request)}
        />
      }
    >
      <Typography component="h1" variant="h1">
        {network === undefined ? 'DeepDream' : `DeepDream of ${network.title}`}
      </Typography>
      <Limitations>
        DeepDream exaggerates: it shows what increases a response of the network, not what the network
        recognizes in the photograph. Other settings give other images, and shapes that look like objects need
        not be classes of the network.
      </Limitations>
      <JobPanel {...panel} image={image?.id} empty={<Empty start={start} onExample={example} />} />
    </MethodLayout>
  );
}
