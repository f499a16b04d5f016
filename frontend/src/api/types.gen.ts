// Generated from the API by `npm run types`; not to be edited.

export interface paths {
    "/api/ablations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch filters off, and as many random ones for comparison.
         * @description <br/>404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;<br/>503 engine_unavailable, weights_missing.
         */
        post: operations["post_ablation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show what layers put out.
         * @description <br/>404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;<br/>503 engine_unavailable, weights_missing.
         */
        post: operations["post_activations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the atlases of a network, one for each layer: the newest of a job, else the one that comes with Innsyn.
         * @description <br/>Beside them, of other layers, the sheets with some of their channels. Those made with other weights are left out.<br/>404 unknown_network; 503 weights_missing.
         */
        get: operations["get_atlas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/{sheet_id}.webp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Send a sheet. 404 unknown_sheet; 503 stored_file_damaged. */
        get: operations["get_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/census": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell which filters are dead, nearly constant, saturated or duplicates. 404 unknown_network, unknown_index. */
        get: operations["get_census"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say what an index knows of a channel. 404 unknown_network, unknown_layer, unknown_index; 422 invalid_setting. */
        get: operations["get_channel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/circuits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the ties of a channel. 404 unknown_network, unknown_layer; 422 invalid_setting, unsuitable_layer. */
        get: operations["get_circuit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all collections; one that cannot be opened says why. */
        get: operations["get_collections"];
        put?: never;
        /**
         * Keep an archive of photographs: 201, or 200 where the very same is kept already.
         * @description <br/>413 too_large; 422 unsuitable_collection; 507 storage_full.
         */
        post: operations["post_collection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{collection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describe a collection. 404 unknown_collection. */
        get: operations["get_collection"];
        put?: never;
        post?: never;
        /** Forget an uploaded collection. 403 collection_is_kept; 404 unknown_collection. */
        delete: operations["delete_collection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{collection_id}/images/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a photograph, or a part of it. 404 unknown_collection, unknown_image; 422 unsuitable_collection. */
        get: operations["get_collection_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the channels that have names, by layer and channel. 404 unknown_network. */
        get: operations["get_entries"];
        /** Name a channel. 404 unknown_network, unknown_layer; 422 invalid_setting. */
        put: operations["put_entry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dictionary/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give all names of a network as a file. 404 unknown_network. */
        get: operations["export_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dictionary/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all that a channel was called, newest first. 404 unknown_network. */
        get: operations["get_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dictionary/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over names from a file, all or none. 404 unknown_network, unknown_layer; 422 invalid_setting. */
        post: operations["import_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a request and guess how long it would take, without beginning it. Refusals as of POST /api/jobs. */
        post: operations["post_estimate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look up what excites a channel. 404 unknown_network, unknown_layer, unknown_index; 422 stale_index. */
        get: operations["get_examples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examples/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the places whose activations in a layer are most alike those of a part of a photograph.
         * @description <br/>The candidates are the strongest examples of the channels that stand out in that part. 404 unknown_network,<br/>unknown_image, unknown_layer, unknown_index; 422 stale_index, unsuitable_layer, invalid_setting.
         */
        post: operations["post_alike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examples/mix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find what excites a weighted mix of channels most, among the strongest examples of each of them.
         * @description <br/>404 unknown_network, unknown_layer, unknown_index; 422 stale_index, invalid_setting.
         */
        post: operations["post_mix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find groups of filters.
         * @description <br/>404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;<br/>503 engine_unavailable, weights_missing.
         */
        post: operations["post_groups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find groups of filters over photographs that are evenly chosen from an index.
         * @description <br/>404 unknown_network, unknown_layer, unknown_index; 422 stale_index, unsuitable_layer, invalid_setting.
         */
        post: operations["post_sample_groups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say whether the server can compute. Always 200 while the server answers at all. */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/heatmaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain an answer of a network, or what excites a channel of one of its layers.
         * @description <br/>204 where only_stored is set and nothing is stored;<br/>404 unknown_network, unknown_image, unknown_layer, unknown_class; 422 invalid_request, invalid_setting,<br/>unsuitable_layer, unsuitable_network; 503 engine_unavailable, weights_missing.
         */
        post: operations["post_heatmaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sample photographs and the newest uploaded images. 422 invalid_request. */
        get: operations["get_images"];
        put?: never;
        /**
         * Keep a photograph: 201, or 200 where the very same file is kept already. What is missing is in cut_off.
         * @description <br/>413 too_large; 415 unsupported_image; 422 damaged_image, too_many_pixels, wrong_extension; 507 storage_full.
         */
        post: operations["post_image"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describe one image. 404 unknown_image. */
        get: operations["get_image"];
        put?: never;
        post?: never;
        /** Forget an uploaded image; others who uploaded it keep it. 403 sample_is_kept; 404 unknown_image. */
        delete: operations["delete_image"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{image_id}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link to an uploaded photograph of one's own. 403 not_yours; 404 unknown_image. */
        post: operations["post_share"];
        /** Undo all one's links to a photograph, for who opened them too. 403 not_yours; 404 unknown_image. */
        delete: operations["delete_share"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{image_id}/{rendition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Send an image file. 404 unknown_image; 503 stored_file_damaged. */
        get: operations["get_rendition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indexes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the indexes, newest first: those that can be used, and the others with the reason. */
        get: operations["get_indexes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indexes/{index_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an index with its files, also one whose network is gone. 404 unknown_index; 409 index_in_progress. */
        delete: operations["delete_index"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List jobs, newest first; of photographs those that one sees. 404 unknown_job; 422 invalid_setting. */
        get: operations["get_jobs"];
        put?: never;
        /**
         * Begin a job, or go on with one.
         * @description <br/>What is queued, running or done under the same settings is given back; what was cancelled or failed is taken up<br/>again; with more steps than a job before, it goes on from there. 404 unknown_network, unknown_layer, unknown_image;<br/>422 invalid_request, invalid_setting, unsuitable_layer; 429 too_many_jobs; 503 engine_unavailable, weights_missing;<br/>507 storage_full.
         */
        post: operations["post_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say where a job stands. 404 unknown_job. */
        get: operations["get_job"];
        put?: never;
        post?: never;
        /** End a job after its present step and keep what there is. 404 unknown_job; 503 engine_unavailable. */
        delete: operations["cancel_job"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job_id}/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give the objective of each image, step by step. 404 unknown_job. */
        get: operations["get_curve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch a job: events `progress`, `frame`, and at its end `end`. 404 unknown_job.
         * @description <br/>With the header Last-Event-ID everything after that event comes; without it, everything but older frames.<br/>422 invalid_setting; 429 too_many.
         */
        get: operations["get_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job_id}/figure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draw the images of a feature visualization, a storyboard or DeepDream.
         * @description <br/>404 unknown_job, unknown_image, unknown_network; 422 invalid_request, invalid_setting; 503 engine_unavailable.
         */
        get: operations["get_figure_of_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job_id}/images/{number}.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give a finished picture, with its recipe inside. 404 unknown_job, unknown_image. */
        get: operations["get_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job_id}/images/{number}/recognition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask the network of a job what it sees in a picture that was made for one of its classes.
         * @description <br/>404 unknown_job, unknown_image; 422 invalid_setting, unsuitable_network; 503 engine_unavailable, weights_missing.
         */
        get: operations["get_recognition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job_id}/run.gif": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how an image came to be. 404 unknown_job, unknown_image. */
        get: operations["get_animation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all channels of a layer with their numbers. 404 unknown_network, unknown_layer, unknown_index. */
        get: operations["get_layer_channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give all figures. 503 store_unavailable. */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the networks. */
        get: operations["get_networks"];
        put?: never;
        /**
         * Add a network. A worker loads it and runs it once first; where it cannot be used, nothing is kept.
         * @description <br/>403 uploads_off; 413 too_large; 415 unsupported_network; 422 invalid, name_taken, invalid_setting,<br/>unsuitable_network; 503 engine_unavailable, weights_damaged; 507 storage_full.
         */
        post: operations["post_network"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{network_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describe one network. Where nothing says which input range it wants, a worker tries the usual ones first.
         * @description <br/>404 unknown_network; 415 unsupported_network; 503 engine_unavailable, weights_missing.
         */
        get: operations["get_network"];
        put?: never;
        post?: never;
        /**
         * Delete a network that somebody brought, and its results and jobs. Names of channels are kept.
         * @description <br/>403 uploads_off, network_is_kept; 404 unknown_network.
         */
        delete: operations["delete_network"];
        options?: never;
        head?: never;
        /**
         * Change what is known of a network that somebody brought: title, classes, input range, size.
         * @description <br/>403 uploads_off, network_is_kept; 404 unknown_network; 415 unsupported_network; 422 invalid_request,<br/>invalid_setting, unsuitable_network; 503 engine_unavailable.
         */
        patch: operations["patch_network"];
        trace?: never;
    };
    "/api/networks/{network_id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draw a network. Needs no trained weights.
         * @description <br/>404 unknown_network; 415 unsupported_network; 503 engine_unavailable.
         */
        get: operations["get_network_graph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{network_id}/input-range": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say which input range a network has, and what each usual one would make of the sample photographs.
         * @description <br/>404 unknown_network; 415 unsupported_network; 503 engine_unavailable, weights_missing.
         */
        get: operations["get_input_range"];
        /**
         * State the input range of a network in models/user/. It is kept in its NAME.json, and all answers are made anew.
         * @description <br/>403 forbidden for other networks, uploads_off; 404 unknown_network; 422 invalid_request.
         */
        put: operations["put_input_range"];
        post?: never;
        /**
         * Take a stated range out of NAME.json: it is found by itself again.
         * @description <br/>403 forbidden for other networks, uploads_off; 404 unknown_network; 503 engine_unavailable.
         */
        delete: operations["delete_input_range"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{network_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report what can be done with each layer of a network, and how its input range is known. Needs no trained weights.
         * @description <br/>404 unknown_network; 415 unsupported_network; 503 engine_unavailable.
         */
        get: operations["get_network_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{network_id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count what belongs to a network: what would go with it, and what would stay. 404 unknown_network. */
        get: operations["get_network_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{network_id}/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say where the weights are. 404 unknown_network. */
        get: operations["get_weights"];
        put?: never;
        /**
         * Fetch the weights in the background: 202, or 200 where they are there.
         * @description <br/>403 nothing_to_fetch; 404 unknown_network.
         */
        post: operations["post_weights"];
        /** Stop fetching; what has arrived stays for the next time. 404 unknown_network. */
        delete: operations["delete_weights"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Predict the classes of a photograph.
         * @description <br/>404 unknown_network, unknown_image; 422 invalid_request, invalid_setting, unsuitable_network;<br/>503 engine_unavailable, weights_missing.
         */
        post: operations["post_prediction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/results/{recipe}/figure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draw the answer to a prediction, to activations or to heatmaps.
         * @description <br/>404 unknown_result, unknown_image, unknown_network; 422 invalid_request, invalid_setting; 503 engine_unavailable.
         */
        get: operations["get_figure_of_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange the token for a cookie; a server that asks for no token takes any. 401 token_wrong. */
        post: operations["post_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a link, as a program with a key of its own. 403 not_yours; 404 unknown_share. */
        post: operations["open_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell how much is stored of each kind. 503 store_unavailable. */
        get: operations["get_store"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AblatedScore
         * @description A score of the class.
         */
        AblatedScore: {
            /**
             * All
             * @description With all filters.
             */
            all: number;
            /** @description Without as many random ones. */
            random: components["schemas"]["RandomScores"];
            /**
             * Without
             * @description Without the named ones.
             */
            without: number;
        };
        /**
         * Ablation
         * @description What the class loses.
         */
        Ablation: {
            /**
             * Channel Count
             * @description How many filters the layer has.
             */
            channel_count: number;
            logit: components["schemas"]["AblatedScore"];
            probability: components["schemas"]["AblatedScore"];
            /**
             * Recipe
             * @description Name of the result: the same question always has the same recipe.
             */
            recipe: string;
            /**
             * Stored
             * @description Whether this is the stored answer to a question asked before.
             */
            stored: boolean;
        };
        /**
         * AblationRequest
         * @description Which filters of which network are switched off, for which photograph.
         * @example {
         *       "class_index": 281,
         *       "filters": [
         *         3,
         *         11
         *       ],
         *       "image": "cat",
         *       "layer": "block6_add",
         *       "network": "efficientnet_lite0"
         *     }
         */
        AblationRequest: {
            /**
             * Class Index
             * @description Index of the class whose probability is measured, counted from 0.
             */
            class_index: number;
            /**
             * Draws
             * @description Number of random draws of as many filters.
             * @default 20
             */
            draws: number;
            /**
             * Filters
             * @description Indices of the filters, each once.
             */
            filters: number[];
            /**
             * Image
             * @description Id of an image.
             */
            image: string;
            /**
             * Layer
             * @description Name of the layer whose filters are switched off.
             */
            layer: string;
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            /**
             * Seed
             * @description Seed of the random draws.
             * @default 0
             */
            seed: number;
        };
        /**
         * ActivationRequest
         * @description Which layer of which network is shown for which photograph.
         * @example {
         *       "image": "cat",
         *       "layer": "head_relu6",
         *       "network": "efficientnet_lite0"
         *     }
         */
        ActivationRequest: {
            /**
             * Image
             * @description Id of an image.
             */
            image: string;
            /**
             * Layer
             * @description Name of a layer; null for every convolution and pooling layer.
             * @default null
             */
            layer: string | null;
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            /**
             * Order by
             * @description The mean favours channels that respond everywhere, the maximum channels that respond somewhere.
             * @default mean
             * @enum {string}
             */
            order: "mean" | "max";
            /**
             * Channels shown
             * @description The strongest channels of a layer; of all layers at once, at most 50.
             * @default 10
             */
            top: number;
        };
        /**
         * Activations
         * @description What layers put out for a photograph.
         */
        Activations: {
            /** Image */
            image: string;
            /**
             * Layers
             * @description In the order of the network.
             */
            layers: components["schemas"]["LayerActivations"][];
            /** Network */
            network: string;
            /**
             * Order
             * @enum {string}
             */
            order: "mean" | "max";
            /**
             * Recipe
             * @description Name of the result: the same question always has the same recipe.
             */
            recipe: string;
            seen: components["schemas"]["SeenPart"];
            /**
             * Stored
             * @description Whether this is the stored answer to a question asked before.
             */
            stored: boolean;
        };
        /**
         * AlikeRequest
         * @description Which part of which photograph, in which layer of which network.
         */
        AlikeRequest: {
            /** @description The part. */
            box: components["schemas"]["Box"];
            /**
             * Image
             * @description Id of an image.
             */
            image: string;
            /**
             * Index
             * @description Id of an index; without it, the one with most photographs.
             * @default null
             */
            index: string | null;
            /**
             * Layer
             * @description Name of a layer with positions.
             */
            layer: string;
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            /**
             * Top
             * @description How many examples.
             * @default 10
             */
            top: number;
        };
        /**
         * Atlas
         * @description The atlases of a network, one for each layer that has any, and sheets with some channels of other layers.
         */
        Atlas: {
            /** Layers */
            layers: components["schemas"]["LayerAtlas"][];
            /**
             * Pictures
             * @description Sheets of some channels, the newest first.
             */
            pictures: components["schemas"]["LayerAtlas"][];
        };
        /**
         * AtlasRequest
         * @description One image for each channel of a layer, or for some of them, on one sheet.
         */
        AtlasRequest: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "atlas";
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            settings: components["schemas"]["AtlasSettings"];
        };
        /**
         * AtlasSettings
         * @description What can be chosen. Where defaults differ from the thesis' Table 3.1, they were chosen by eye: see above.
         */
        AtlasSettings: {
            /**
             * Decorrelate colours
             * @description Optimize decorrelated colours, whose statistics are those of photographs.
             * @default true
             */
            decorrelate: boolean;
            /**
             * Jitter
             * @description Maximum random shift in pixels.
             * @default 24
             */
            jitter_px: number;
            /**
             * L2 penalty
             * @description Penalty against very bright and very dark pixels.
             * @default 0
             */
            l2: number;
            /**
             * Layer
             * @description Layer whose channels are visualized.
             */
            layer: string;
            /**
             * Learning rate
             * @description Step size of the optimizer. Empty: 3 for Fourier, 0.05 for Laplacian, 0.2 for Pixels, 0.2 for MaCo.
             * @default null
             */
            learning_rate: number | null;
            /**
             * Normalize gradient
             * @description Divide each gradient by its standard deviation, so that all steps have the same scale.
             * @default false
             */
            normalize_gradient: boolean;
            /**
             * Channels
             * @description Ids of the channels that are visualized; all of the layer by default.
             * @default null
             */
            only: number[] | null;
            /**
             * Optimizer
             * @description The optimization algorithm.
             * @default adam
             * @enum {string}
             */
            optimizer: "adam" | "sgd" | "rmsprop";
            /**
             * Padding
             * @description Grey border in pixels, cropped from the result.
             * @default 4
             */
            padding_px: number;
            /**
             * Parameterization
             * @description What is optimized: Fourier coefficients, a Laplacian pyramid, the pixels themselves, or, for MaCo, phases only, so that all frequencies are as strong as in photographs.
             * @default fourier
             * @enum {string}
             */
            parameterization: "fourier" | "laplacian" | "naive" | "maco";
            /**
             * Rotation
             * @description Maximum random rotation in degrees.
             * @default 15
             */
            rotation_deg: number;
            /**
             * Scale
             * @description Maximum random change of size, as a fraction.
             * @default 0.2
             */
            scale: number;
            /**
             * Seed
             * @description The same settings and seed give the same image.
             * @default 0
             */
            seed: number;
            /**
             * Size
             * @description Height and width of each image in pixels; a multiple of 16.
             * @default 96
             */
            size_px: number;
            /**
             * Steps
             * @description Number of optimization steps. More steps take longer and give stronger colours.
             * @default 64
             */
            steps: number;
            /**
             * Total variation
             * @description Penalty against differences between adjacent pixels.
             * @default 0
             */
            total_variation: number;
            /**
             * Redirect ReLU gradients
             * @description Pass gradients through inactive ReLUs in the first steps; otherwise some images stay grey.
             * @default true
             */
            wake_silent: boolean;
        };
        /**
         * Bin
         * @description A bin of a histogram.
         */
        Bin: {
            /** Count */
            count: number;
            /** High */
            high: number;
            /** Low */
            low: number;
        };
        /**
         * Box
         * @description A part of a photograph, in pixels of the upright photograph.
         */
        Box: {
            /** Height */
            height: number;
            /** Left */
            left: number;
            /** Top */
            top: number;
            /** Width */
            width: number;
        };
        /**
         * Census
         * @description The filters of a network that show something unusual, layer by layer.
         */
        Census: {
            index: components["schemas"]["IndexFacts"];
            /** Layers */
            layers: components["schemas"]["Findings"][];
            /** Network */
            network: string;
        };
        /**
         * Channel
         * @description One channel of a layer, or one unit of a fully connected layer.
         */
        Channel: {
            /**
             * Channel
             * @description Id of the channel: its index in the layer's output.
             */
            channel: number;
            /**
             * Map
             * @description Data URL of a grey PNG, height × width pixels, 255 · Y / max Y; null for a unit without positions.
             */
            map: string | null;
            /**
             * Max
             * @description Highest value.
             */
            max: number;
            /**
             * Mean
             * @description Mean over all positions.
             */
            mean: number;
            /** @description Where the highest value stands; null for a unit without positions. */
            peak: components["schemas"]["Position"] | null;
            /**
             * Zeros
             * @description Share of positions that are exactly zero, 0..1.
             */
            zeros: number;
        };
        /**
         * ChannelFacts
         * @description What an index says of a channel.
         */
        ChannelFacts: {
            /** Channel */
            channel: number;
            /**
             * Favoured
             * @description The classes it responds to most, highest mean first.
             */
            favoured: components["schemas"]["FavouredClass"][];
            /**
             * Favourite
             * @description The class with the highest mean; null without classes.
             */
            favourite: string | null;
            /** Findings */
            findings: components["schemas"]["Finding"][];
            /**
             * Highest
             * @description Highest value in any photograph.
             */
            highest: number;
            /**
             * Histogram
             * @description Bins that are not empty, ascending; four per doubling.
             */
            histogram: components["schemas"]["Bin"][];
            index: components["schemas"]["IndexFacts"];
            /** Layer */
            layer: string;
            /**
             * Mean
             * @description Mean over all positions and photographs.
             */
            mean: number;
            /**
             * Neighbours
             * @description Most correlated first.
             */
            neighbours: components["schemas"]["Neighbour"][];
            /** Network */
            network: string;
            /**
             * Patch
             * @description Address of the patch that excites it most.
             */
            patch: string;
            /** @description A first name; null where no class stands out. */
            proposal: components["schemas"]["NameProposal"] | null;
            /**
             * Sampled
             * @description On how many sampled values spread, zeros and histogram rest.
             */
            sampled: number;
            /**
             * Selectivity
             * @description How far its favourite class stands out, 0..1; null without classes.
             */
            selectivity: number | null;
            /**
             * Spread
             * @description Standard deviation over positions and photographs.
             */
            spread: number;
            /**
             * Zeros
             * @description Share of positions that are zero, 0..1.
             */
            zeros: number;
        };
        /**
         * ChannelObjective
         * @description Mean of a channel. An objective without a kind is one.
         * @example {
         *       "index": 3,
         *       "kind": "channel",
         *       "layer": "block6_add"
         *     }
         */
        ChannelObjective: {
            /**
             * Column
             * @description A channel has no position.
             * @default null
             */
            column: null;
            /**
             * Index
             * @description Which channel, counted from 0.
             */
            index: number;
            /**
             * Kind
             * @default channel
             * @constant
             */
            kind: "channel";
            /**
             * Layer
             * @description Name of a layer.
             */
            layer: string;
            /**
             * Row
             * @description A channel has no position.
             * @default null
             */
            row: null;
            /**
             * Weight
             * @description Weight in a sum; below 0 the objective is minimized.
             * @default 1
             */
            weight: number;
        };
        /**
         * ChannelStart
         * @description Channels whose images are worth a first look.
         */
        ChannelStart: {
            /**
             * Channels
             * @description Their indices, the best first.
             */
            channels: number[];
            /** Layer */
            layer: string;
        };
        /**
         * ChannelSummary
         * @description A channel in the list of its layer.
         */
        ChannelSummary: {
            /** Channel */
            channel: number;
            /**
             * Favourite
             * @description The class with the highest mean; null without classes.
             */
            favourite: string | null;
            /** Findings */
            findings: components["schemas"]["Finding"][];
            /**
             * Highest
             * @description Highest value in any photograph.
             */
            highest: number;
            /**
             * Mean
             * @description Mean over all positions and photographs.
             */
            mean: number;
            /**
             * Patch
             * @description Address of the patch that excites it most.
             */
            patch: string;
            /**
             * Selectivity
             * @description How far its favourite class stands out, 0..1; null without classes.
             */
            selectivity: number | null;
            /**
             * Zeros
             * @description Share of positions that are zero, 0..1.
             */
            zeros: number;
        };
        /**
         * CircuitAnswer
         * @description The strongest ties of a channel.
         */
        CircuitAnswer: {
            /**
             * Before
             * @description Channels from which it is computed, strongest first.
             */
            before: components["schemas"]["TiedChannel"][];
            /**
             * Behind
             * @description Channels that are computed from it, strongest first.
             */
            behind: components["schemas"]["TiedChannel"][];
            /**
             * Unclear
             * @description Layers through which the channel cannot be followed.
             */
            unclear: string[];
        };
        /**
         * ClassObjective
         * @description The logit of a class, its score before the softmax.
         * @example {
         *       "index": 3,
         *       "kind": "class"
         *     }
         */
        ClassObjective: {
            /**
             * Column
             * @description A class has no position.
             * @default null
             */
            column: null;
            /**
             * Index
             * @description Which class, counted from 0.
             */
            index: number;
            /**
             * Kind
             * @constant
             */
            kind: "class";
            /**
             * Layer
             * @description A class has no layer of its own.
             * @default null
             */
            layer: null;
            /**
             * Row
             * @description A class has no position.
             * @default null
             */
            row: null;
            /**
             * Weight
             * @description Weight in a sum; below 0 the objective is minimized.
             * @default 1
             */
            weight: number;
        };
        /**
         * CollectionForm
         * @description An archive of photographs.
         */
        CollectionForm: {
            /**
             * File
             * Format: binary
             * @description A .zip file, or a .tar file without compression.
             */
            file: string;
        };
        /**
         * CollectionSummary
         * @description A collection.
         */
        CollectionSummary: {
            /**
             * Checksum
             * @description Changes with its content.
             */
            checksum: string | null;
            /**
             * Classes
             * @description How many classes it has.
             */
            classes: number | null;
            /** Id */
            id: string;
            /**
             * Images
             * @description How many photographs it has; null where it cannot be opened.
             */
            images: number | null;
            /**
             * Labelled
             * @description How many of them have a class.
             */
            labelled: number | null;
            /**
             * Origin
             * @enum {string}
             */
            origin: "sample" | "setting" | "folder" | "upload";
            /** @description Why it cannot be opened. */
            problem: components["schemas"]["Failure"] | null;
            /** Title */
            title: string;
        };
        /**
         * Collections
         * @description All collections: samples, those of the settings, those in data/collections/, uploads.
         */
        Collections: {
            /** Collections */
            collections: components["schemas"]["CollectionSummary"][];
        };
        /**
         * Component
         * @description One component of a direction.
         */
        Component: {
            /**
             * Channel
             * @description Which channel, counted from 0.
             */
            channel: number;
            /**
             * Value
             * @description How far the direction goes along this channel.
             */
            value: number;
        };
        /**
         * Curve
         * @description How well images did.
         */
        Curve: {
            /**
             * Values
             * @description For each image its objective before each step.
             */
            values: number[][];
        };
        /**
         * DeviceHealth
         * @description What a worker computes on.
         */
        DeviceHealth: {
            /**
             * Kind
             * @description CPU: the processor.
             * @enum {string}
             */
            kind: "CPU" | "GPU";
            /**
             * Name
             * @description Name of the GPU, as its driver tells it; CPU for the processor.
             */
            name: string;
        };
        /**
         * DictionaryFile
         * @description The names of a network's channels, as a file.
         */
        DictionaryFile: {
            /** Entries */
            entries: components["schemas"]["EntryText"][];
            /**
             * Format
             * @description Version of this format.
             * @default 1
             * @constant
             */
            format: 1;
            /** Network */
            network: string;
            /**
             * Weights
             * @description Fingerprint of the weights.
             */
            weights: string;
        };
        /**
         * DirectionObjective
         * @description A direction in the space of a layer's channels.
         * @example {
         *       "kind": "direction",
         *       "layer": "block6_add",
         *       "vector": [
         *         {
         *           "channel": 3,
         *           "value": 1
         *         },
         *         {
         *           "channel": 1,
         *           "value": -0.5
         *         }
         *       ]
         *     }
         */
        DirectionObjective: {
            /**
             * Cosine power
             * @description Weight the dot product by this power of the cosine similarity; 0 is the dot product alone.
             * @default 0
             */
            cosine_power: number;
            /**
             * Kind
             * @constant
             */
            kind: "direction";
            /**
             * Layer
             * @description Name of a layer.
             */
            layer: string;
            /**
             * Vector
             * @description Components of the direction; all others are 0.
             */
            vector: components["schemas"]["Component"][];
            /**
             * Weight
             * @description Weight in a sum; below 0 the objective is minimized.
             * @default 1
             */
            weight: number;
        };
        /**
         * DiversityObjective
         * @description Several images of one channel, pushed apart.
         * @example {
         *       "count": 2,
         *       "index": 3,
         *       "kind": "diversity",
         *       "layer": "block6_add"
         *     }
         */
        DiversityObjective: {
            /**
             * Images
             * @description Number of images.
             * @default 4
             */
            count: number;
            /**
             * Diversity
             * @description How much the difference between the images counts; the channel counts 1.
             * @default 1
             */
            diversity: number;
            /**
             * Index
             * @description Which channel, counted from 0.
             */
            index: number;
            /**
             * Kind
             * @constant
             */
            kind: "diversity";
            /**
             * Layer
             * @description Name of a layer.
             */
            layer: string;
            /**
             * Weight
             * @description Weight in a sum; below 0 the objective is minimized.
             * @default 1
             */
            weight: number;
        };
        /**
         * DreamRequest
         * @description A photograph in which a part of a network sees more and more.
         */
        DreamRequest: {
            /**
             * Image
             * @description Id of an image.
             */
            image: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "deepdream";
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            settings: components["schemas"]["DreamSettings"];
        };
        /**
         * DreamSettings
         * @description What a person can choose. All objectives are mixed into one.
         */
        DreamSettings: {
            /**
             * Blend
             * @description Share of the original photograph in the result.
             * @default 0
             */
            blend: number;
            /**
             * Decorrelate colours
             * @description Optimize decorrelated colours, whose statistics are those of photographs.
             * @default true
             */
            decorrelate: boolean;
            /**
             * Jitter
             * @description Maximum random shift in pixels.
             * @default 8
             */
            jitter_px: number;
            /**
             * L2 penalty
             * @description Penalty against very bright and very dark pixels.
             * @default 0
             */
            l2: number;
            /**
             * Learning rate
             * @description Step size of the optimizer. Empty: 1 for Fourier, 0.02 for Laplacian, 0.05 for Pixels.
             * @default null
             */
            learning_rate: number | null;
            /**
             * Normalize gradient
             * @description Divide each gradient by its standard deviation, so that all steps have the same scale.
             * @default false
             */
            normalize_gradient: boolean;
            /**
             * Objectives
             * @description Objectives, at least one.
             */
            objectives: (components["schemas"]["LayerObjective"] | components["schemas"]["ChannelObjective"] | components["schemas"]["ClassObjective"] | components["schemas"]["DirectionObjective"])[];
            /**
             * Octave ratio
             * @description Ratio of each size to the size before it.
             * @default 1.4
             */
            octave_ratio: number;
            /**
             * Steps per smaller octave
             * @description Steps of each octave before the last, at its own size.
             * @default 20
             */
            octave_steps: number;
            /**
             * Octaves
             * @description Number of sizes that are optimized, the smallest first.
             * @default 4
             */
            octaves: number;
            /**
             * Optimizer
             * @description The optimization algorithm.
             * @default adam
             * @enum {string}
             */
            optimizer: "adam" | "sgd" | "rmsprop";
            /**
             * Parameterization
             * @description What is optimized: Fourier coefficients, a Laplacian pyramid, or the pixels themselves.
             * @default fourier
             * @enum {string}
             */
            parameterization: "fourier" | "laplacian" | "naive";
            /**
             * Rotation
             * @description Maximum random rotation in degrees.
             * @default 0
             */
            rotation_deg: number;
            /**
             * Scale
             * @description Maximum random change of size, as a fraction.
             * @default 0
             */
            scale: number;
            /**
             * Seed
             * @description The same settings and seed give the same image.
             * @default 0
             */
            seed: number;
            /**
             * Size
             * @description Longer side of the result in pixels, at most; a smaller photograph keeps its size.
             * @default 1024
             */
            size_px: number;
            /**
             * Steps at full size
             * @description Steps of the last octave. More steps change the photograph more.
             * @default 20
             */
            steps: number;
            /**
             * Total variation
             * @description Penalty against differences between adjacent pixels.
             * @default 0
             */
            total_variation: number;
            /**
             * Redirect ReLU gradients
             * @description Pass gradients through inactive ReLUs in the first steps of each size.
             * @default false
             */
            wake_silent: boolean;
            /**
             * Whole layer
             * @description The mean of squares amplifies all responses of the layer; in the mean, positive and negative responses cancel.
             * @default squares
             * @enum {string}
             */
            whole_layer: "squares" | "mean";
        };
        /**
         * EngineHealth
         * @description The engine that computes: this server's own worker, or a cluster.
         */
        EngineHealth: {
            /**
             * Devices
             * @description What each worker computes on, as far as it has told.
             */
            devices: components["schemas"]["DeviceHealth"][];
            /**
             * Local
             * @description Whether the server runs its own worker instead of a cluster's.
             */
            local: boolean;
            /**
             * State
             * @description starting: no worker has joined yet; ready: computations are taken; unavailable: the scheduler or all workers are gone, questions are refused until they return
             * @enum {string}
             */
            state: "starting" | "ready" | "unavailable";
            /**
             * Workers
             * @description Worker processes that take computations.
             */
            workers: number;
        };
        /**
         * Entries
         * @description Some entries.
         */
        Entries: {
            /** Entries */
            entries: components["schemas"]["Entry"][];
        };
        /**
         * Entry
         * @description A channel with its name.
         */
        Entry: {
            /**
             * Channel
             * @description Id of a channel.
             */
            channel: number;
            /**
             * Created
             * @description When it was named, ISO 8601, UTC.
             */
            created: string;
            /**
             * Is Outdated
             * @description Whether the network had other weights when the channel was named.
             */
            is_outdated: boolean;
            /**
             * Layer
             * @description Name of a layer.
             */
            layer: string;
            /**
             * Name
             * @description A few words.
             * @default
             */
            name: string;
            /** Network */
            network: string;
            /**
             * Note
             * @description Anything else.
             * @default
             */
            note: string;
        };
        /**
         * EntryText
         * @description What is said of a channel.
         */
        EntryText: {
            /**
             * Channel
             * @description Id of a channel.
             */
            channel: number;
            /**
             * Layer
             * @description Name of a layer.
             */
            layer: string;
            /**
             * Name
             * @description A few words.
             * @default
             */
            name: string;
            /**
             * Note
             * @description Anything else.
             * @default
             */
            note: string;
        };
        /**
         * Estimate
         * @description How long a job would take.
         */
        Estimate: {
            /**
             * Seconds
             * @description In seconds; 0 where it is done already, null where nothing like it was made before.
             */
            seconds: number | null;
        };
        /**
         * Example
         * @description A photograph that excites a channel.
         */
        Example: {
            /**
             * Height
             * @description Height of the photograph in pixels.
             */
            height: number;
            /**
             * Image
             * @description Number of the photograph in its collection.
             */
            image: number;
            /**
             * Label
             * @description Its class in the collection, if it has one.
             */
            label: string | null;
            /**
             * Name
             * @description Name of its file.
             */
            name: string;
            /**
             * Patch
             * @description Address of the patch.
             */
            patch: string;
            /**
             * Photograph
             * @description Address of the photograph.
             */
            photograph: string;
            /** @description The patch: the receptive field of the response, or the patch that was shown. */
            place: components["schemas"]["Place"];
            /**
             * Value
             * @description How strongly the channel responds.
             */
            value: number;
            /**
             * Width
             * @description Width of the photograph in pixels.
             */
            width: number;
        };
        /**
         * Examples
         * @description The strongest examples of a channel, strongest first.
         */
        Examples: {
            /** Channel */
            channel: number;
            /** Examples */
            examples: components["schemas"]["Example"][];
            index: components["schemas"]["IndexFacts"];
            /** Layer */
            layer: string;
            /** Network */
            network: string;
            /**
             * Order
             * @enum {string}
             */
            order: "highest" | "mean";
        };
        /**
         * ExcitedUnit
         * @description The channel that was explained, and what it made of the photograph.
         */
        ExcitedUnit: {
            /**
             * Activation
             * @description Where it is excited most; 0 or less where the photograph excites it nowhere.
             */
            activation: number;
            /**
             * At
             * @description Whether it begins at the position where the channel is excited most, or at all positions.
             * @default strongest
             * @enum {string}
             */
            at: "strongest" | "everywhere";
            /**
             * Channel
             * @description Which of its channels, counted from 0.
             */
            channel: number;
            /** Column */
            column: number | null;
            /**
             * Layer
             * @description Name of any layer but the image.
             */
            layer: string;
            /**
             * Row
             * @description Where that is in the layer's output; null for a layer without positions.
             */
            row: number | null;
        };
        /**
         * Failure
         * @description The body of every answer that is no success.
         */
        Failure: {
            /**
             * Code
             * @description Name of the failure, for programs.
             */
            code: string;
            /**
             * Field
             * @description The field of the request that is to blame, if it is one.
             */
            field: string | null;
            /**
             * Hint
             * @description What is allowed and how to repair it.
             */
            hint: string;
            /**
             * Message
             * @description What came and why it is refused.
             */
            message: string;
        };
        /**
         * FavouredClass
         * @description A class that a channel responds to more than to others.
         */
        FavouredClass: {
            /**
             * Mean
             * @description Mean of the channel for photographs of the class.
             */
            mean: number;
            /** Name */
            name: string;
            /**
             * Ratio
             * @description That mean as a multiple of the channel's mean; null where that is zero.
             */
            ratio: number | null;
        };
        /**
         * Finding
         * @description What may be wrong with a filter.
         * @enum {string}
         */
        Finding: "dead" | "constant" | "saturated" | "duplicate";
        /**
         * Findings
         * @description The filters of a layer that show something unusual.
         */
        Findings: {
            /**
             * Channels
             * @description How many channels the layer has.
             */
            channels: number;
            /**
             * Constant
             * @description Spread below 1 % of the layer's median.
             */
            constant: number[];
            /**
             * Dead
             * @description Never above zero, in any photograph.
             */
            dead: number[];
            /**
             * Duplicate
             * @description Correlated above 0.99 with another channel of the layer.
             */
            duplicate: number[];
            /** Layer */
            layer: string;
            /**
             * Saturated
             * @description At the activation's highest value in most positions.
             */
            saturated: number[];
        };
        /**
         * FoundExamples
         * @description The best examples among some candidates, best first.
         */
        FoundExamples: {
            /**
             * Candidates
             * @description How many photographs of the index were scored.
             */
            candidates: number;
            /** Examples */
            examples: components["schemas"]["Example"][];
            index: components["schemas"]["IndexFacts"];
            /** Network */
            network: string;
        };
        /**
         * FoundGroups
         * @description Filters of a layer that fire together in a photograph.
         */
        FoundGroups: {
            /**
             * Clipped
             * @description Whether the layer has values below zero, which count as zero.
             */
            clipped: boolean;
            /**
             * Explained
             * @description Share of the squared activations that the groups explain, 0..1.
             */
            explained: number;
            /**
             * Groups
             * @description The strongest first.
             */
            groups: components["schemas"]["Group"][];
            /**
             * Height
             * @description Rows of positions.
             */
            height: number;
            /** Image */
            image: string;
            /** Layer */
            layer: string;
            /** Network */
            network: string;
            /**
             * Pooled
             * @description Whether neighbouring positions were averaged, because the maps are large.
             */
            pooled: boolean;
            /**
             * Positions
             * @description For each row and column, the channels with the highest values, highest first.
             */
            positions: components["schemas"]["PositionChannel"][][][];
            /**
             * Recipe
             * @description Name of the result: the same question always has the same recipe.
             */
            recipe: string;
            seen: components["schemas"]["SeenPart"];
            /**
             * Stored
             * @description Whether this is the stored answer to a question asked before.
             */
            stored: boolean;
            /**
             * Width
             * @description Columns of positions.
             */
            width: number;
        };
        /**
         * FoundSampleGroup
         * @description Filters that fire together, and where they do.
         */
        FoundSampleGroup: {
            /**
             * Channels
             * @description Strongest first; weights add up to 1 over all channels.
             */
            channels: components["schemas"]["GroupChannel"][];
            /**
             * Examples
             * @description Where the group fires most, valued by the sum of the activations that it explains there.
             */
            examples: components["schemas"]["Example"][];
            /**
             * Share
             * @description Share of the activation that all groups explain, 0..1.
             */
            share: number;
        };
        /**
         * FoundSampleGroups
         * @description Filters of a layer that fire together in a sample of photographs.
         */
        FoundSampleGroups: {
            /**
             * Clipped
             * @description Whether the layer has values below zero, which count as zero.
             */
            clipped: boolean;
            /**
             * Explained
             * @description Share of the squared activations that the groups explain, 0..1.
             */
            explained: number;
            /**
             * Groups
             * @description The strongest first.
             */
            groups: components["schemas"]["FoundSampleGroup"][];
            /**
             * Images
             * @description How many photographs were shown to the network.
             */
            images: number;
            index: components["schemas"]["IndexFacts"];
            /** Layer */
            layer: string;
            /** Network */
            network: string;
            /**
             * Pooled
             * @description Whether neighbouring positions were averaged, because the maps are large.
             */
            pooled: boolean;
            /**
             * Recipe
             * @description Name of the result: the same question always has the same recipe.
             */
            recipe: string;
            /**
             * Stored
             * @description Whether this is the stored answer to a question asked before.
             */
            stored: boolean;
        };
        /**
         * GraphLayer
         * @description A layer of the drawing.
         */
        GraphLayer: {
            /**
             * Keras Class
             * @description Name of its Keras class.
             */
            keras_class: string;
            /**
             * Kernel
             * @description Height and width of what slides over the image.
             */
            kernel: number[] | null;
            /**
             * Kind
             * @description What it does; output for the last layers, where they are no convolution.
             * @enum {string}
             */
            kind: "input" | "convolution" | "depthwise" | "dense" | "pooling" | "normalization" | "activation" | "sum" | "product" | "concatenation" | "padding" | "reshape" | "output" | "other";
            /**
             * Module
             * @description The innermost module around it.
             */
            module: string | null;
            /**
             * Name
             * @description Unique in the network.
             */
            name: string;
            /**
             * Output Shape
             * @description Without the batch axis; null where any size is taken.
             */
            output_shape: (number | null)[];
            /** Padding */
            padding: ("same" | "valid") | null;
            /**
             * Parameters
             * @description Number of weights; 0 where they are those of an earlier use of the layer.
             */
            parameters: number;
            /**
             * Receptive Field Px
             * @description Side of the square of the image that one output sees, along the widest path; null where it is the whole image or not known.
             */
            receptive_field_px: number | null;
            /**
             * Stride Px
             * @description Distance in the image between what two neighbouring outputs see.
             */
            stride_px: number | null;
            /**
             * Strides
             * @description Steps of the kernel, down and across.
             */
            strides: number[] | null;
        };
        /**
         * GraphModule
         * @description Layers that fold into one box.
         */
        GraphModule: {
            /**
             * Name
             * @description Unique among the modules; a layer may have the same name.
             */
            name: string;
            /**
             * Parent
             * @description The module around it.
             */
            parent: string | null;
            /**
             * Title
             * @description Its name for people.
             */
            title: string;
        };
        /**
         * Group
         * @description Filters that fire together.
         */
        Group: {
            /**
             * Channels
             * @description Strongest first; weights add up to 1 over all channels.
             */
            channels: components["schemas"]["GroupChannel"][];
            /**
             * Map
             * @description Data URL of a grey PNG, height × width pixels: where the group fires.
             */
            map: string;
            /**
             * Share
             * @description Share of the activation that all groups explain, 0..1.
             */
            share: number;
        };
        /**
         * GroupChannel
         * @description A channel of a group. weight: how much of it the group has; ready for a mix.
         */
        GroupChannel: {
            /** Channel */
            channel: number;
            /** Weight */
            weight: number;
        };
        /**
         * GroupRequest
         * @description Which layer of which network, for which photograph.
         * @example {
         *       "image": "cat",
         *       "layer": "block10_add",
         *       "network": "efficientnet_lite0"
         *     }
         */
        GroupRequest: {
            /**
             * Groups
             * @description How many groups.
             * @default 6
             */
            groups: number;
            /**
             * Image
             * @description Id of an image.
             */
            image: string;
            /**
             * Layer
             * @description Name of a layer with positions.
             */
            layer: string;
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
        };
        /**
         * Health
         * @description What the server can do right now.
         */
        Health: {
            /**
             * Asks For Token
             * @description Whether requests need the token of the server.
             */
            asks_for_token: boolean;
            engine: components["schemas"]["EngineHealth"];
            /**
             * Version
             * @description Version of Innsyn.
             */
            version: string;
        };
        /**
         * HeatmapRequest
         * @description Which answer of which network is explained, for which photograph.
         * @example {
         *       "image": "cat",
         *       "network": "efficientnet_lite0",
         *       "top": 5
         *     }
         */
        HeatmapRequest: {
            /**
             * Against
             * @description Class whose relevance is subtracted: above 0 speaks for the first class, below 0 for this one.
             * @default null
             */
            against: number | null;
            /**
             * Against Name
             * @description One of the names of the other class, in place of against.
             * @default null
             */
            against_name: string | null;
            /**
             * Attribution method
             * @description How relevance is computed: by propagation rules, or from gradients.
             * @default deep_taylor
             * @enum {string}
             */
            attribution: "deep_taylor" | "deep_taylor_unbounded" | "lrp_epsilon_plus" | "lrp_epsilon_gamma_box" | "lrp_alpha_beta_flat" | "gradient_x_input" | "integrated_gradients";
            /**
             * Class
             * @description Class that is explained, counted from 0; null for the whole softmax output.
             * @default null
             */
            class_index: number | null;
            /**
             * Class Name
             * @description One of the names of the class, in place of class_index.
             * @default null
             */
            class_name: string | null;
            /**
             * Image
             * @description Id of an image.
             */
            image: string;
            /**
             * Layers
             * @description Names of layers; null for every convolution, pooling, sum and concatenation.
             * @default null
             */
            layers: string[] | null;
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            /**
             * Only Stored
             * @description Whether nothing is computed: without a stored answer, there is no content.
             * @default false
             */
            only_stored: boolean;
            /**
             * Pooling
             * @description How max pooling distributes relevance: as average pooling does, as in the thesis, or to the maximum alone.
             * @default average
             * @enum {string}
             */
            pooling: "average" | "winner";
            /**
             * Start value
             * @description What is explained: the whole softmax output, which sums to 1; one class, beginning with its probability, its logit, or one; or a unit, which is a channel of any layer, beginning with its activation.
             * @default softmax
             * @enum {string}
             */
            start: "softmax" | "probability" | "logit" | "one" | "unit";
            /**
             * Top
             * @description How many of the most relevant filters are told of each layer.
             * @default 10
             */
            top: number;
            /**
             * Channel
             * @description The channel that is explained, with start unit; null for all other starts.
             * @default null
             */
            unit: components["schemas"]["UnitSettings"] | null;
        };
        /**
         * HeatmapSettings
         * @description What a person can choose. The names are those of a request.
         */
        HeatmapSettings: {
            /**
             * Against
             * @description Class whose relevance is subtracted: above 0 speaks for the first class, below 0 for this one.
             * @default null
             */
            against: number | null;
            /**
             * Attribution method
             * @description How relevance is computed: by propagation rules, or from gradients.
             * @default deep_taylor
             * @enum {string}
             */
            attribution: "deep_taylor" | "deep_taylor_unbounded" | "lrp_epsilon_plus" | "lrp_epsilon_gamma_box" | "lrp_alpha_beta_flat" | "gradient_x_input" | "integrated_gradients";
            /**
             * Class
             * @description Class that is explained, counted from 0; null for the whole softmax output.
             * @default null
             */
            class_index: number | null;
            /**
             * Pooling
             * @description How max pooling distributes relevance: as average pooling does, as in the thesis, or to the maximum alone.
             * @default average
             * @enum {string}
             */
            pooling: "average" | "winner";
            /**
             * Start value
             * @description What is explained: the whole softmax output, which sums to 1; one class, beginning with its probability, its logit, or one; or a unit, which is a channel of any layer, beginning with its activation.
             * @default softmax
             * @enum {string}
             */
            start: "softmax" | "probability" | "logit" | "one" | "unit";
            /**
             * Channel
             * @description The channel that is explained, with start unit; null for all other starts.
             * @default null
             */
            unit: components["schemas"]["UnitSettings"] | null;
        };
        /**
         * Heatmaps
         * @description What an answer, or a channel of a layer, rests on.
         */
        Heatmaps: {
            /** Image */
            image: string;
            input: components["schemas"]["InputHeatmap"];
            /**
             * Layers
             * @description Deepest first.
             */
            layers: components["schemas"]["LayerHeatmap"][];
            /**
             * Lost
             * @description How much no input got on the way; reached + lost = started.
             */
            lost: number;
            /** Network */
            network: string;
            /**
             * Reached
             * @description How much of it arrived at the pixels.
             */
            reached: number;
            /**
             * Recipe
             * @description Name of the result: the same question always has the same recipe.
             */
            recipe: string;
            seen: components["schemas"]["SeenPart"];
            /**
             * Signed
             * @description Whether relevance may be below 0.
             */
            signed: boolean;
            /**
             * Started
             * @description How much relevance there was at the layer where it begins.
             */
            started: number;
            /**
             * Stored
             * @description Whether this is the stored answer to a question asked before.
             */
            stored: boolean;
            /** @description The channel that was explained; null where it was an answer. */
            unit: components["schemas"]["ExcitedUnit"] | null;
        };
        /**
         * Image
         * @description A photograph in the store.
         */
        Image: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Credit
             * @description Source and licence of a sample.
             */
            credit: string | null;
            /**
             * Cut Off
             * @description What is missing because the file is cut off, a sentence; null where the file is whole.
             */
            cut_off: string | null;
            /** Display Url */
            display_url: string;
            /**
             * Format
             * @description Format of the original file.
             */
            format: string;
            /**
             * Height
             * @description Height of the upright image in pixels.
             */
            height: number;
            /**
             * Holders
             * @description everyone: all who may use the server see it; owner: you uploaded it, and only you and those with whom you share it see it; guest: it was shared with you.
             * @enum {string}
             */
            holders: "everyone" | "owner" | "guest";
            /** Id */
            id: string;
            /**
             * Name
             * @description Title of a sample, file name of an upload.
             */
            name: string;
            /**
             * Origin
             * @enum {string}
             */
            origin: "sample" | "upload";
            /** Original Url */
            original_url: string;
            /** Preview Url */
            preview_url: string;
            /**
             * Size Bytes
             * @description Size of the original file.
             */
            size_bytes: number;
            /**
             * Width
             * @description Width of the upright image in pixels.
             */
            width: number;
        };
        /**
         * ImageInput
         * @description How a photograph becomes the network's input: shortened side, central part, range of values.
         */
        ImageInput: {
            /**
             * Channels
             * @description 3 for colours; 1 where photographs become grey first.
             */
            channels: number;
            /**
             * High
             * @description Input value of white, for each of red, green, blue.
             */
            high: number[];
            /**
             * Keeps Aspect
             * @description Whether the aspect ratio is kept; if not, both sides are scaled to short_side_px.
             */
            keeps_aspect: boolean;
            /**
             * Low
             * @description Input value of black, for each of red, green, blue.
             */
            low: number[];
            /**
             * Resampling
             * @description Filter used for scaling.
             */
            resampling: string;
            /**
             * Reversed Channels
             * @description Whether the network takes blue, green, red.
             */
            reversed_channels: boolean;
            /**
             * Short Side Px
             * @description The photograph's shorter side is scaled to this length; where the part is oblong, the shorter side of that shape around it.
             */
            short_side_px: number;
            /**
             * Size Px
             * @description Then the central part is cut out: this many pixels in height.
             */
            size_px: number;
            /**
             * Wide Px
             * @description This many in width.
             */
            wide_px: number;
        };
        /**
         * Images
         * @description Samples first, then uploaded images, newest first.
         */
        Images: {
            /** Images */
            images: components["schemas"]["Image"][];
            /**
             * Uploads
             * @description Number of uploaded images in the store.
             */
            uploads: number;
        };
        /**
         * ImportRequest
         * @description A file with names, and what becomes of names that are there already.
         */
        ImportRequest: {
            /** Entries */
            entries: components["schemas"]["EntryText"][];
            /**
             * Existing
             * @description What becomes of names there are.
             * @default keep
             * @enum {string}
             */
            existing: "keep" | "replace";
            /**
             * Format
             * @description Version of this format.
             * @default 1
             * @constant
             */
            format: 1;
            /** Network */
            network: string;
            /**
             * Weights
             * @description Fingerprint of the weights.
             */
            weights: string;
        };
        /**
         * Imported
         * @description How many entries were taken over.
         */
        Imported: {
            /** Added */
            added: number;
            /**
             * Kept
             * @description How many channels kept the name they had.
             */
            kept: number;
        };
        /**
         * IndexFacts
         * @description An index of image examples.
         */
        IndexFacts: {
            /**
             * Collection
             * @description Id of the collection of photographs.
             */
            collection: string;
            /**
             * Created
             * @description When it was asked for, ISO 8601, UTC.
             */
            created: string;
            /**
             * Id
             * @description Id of the job that made it.
             */
            id: string;
            /**
             * Images
             * @description How many photographs it rests on.
             */
            images: number;
            /** Layers */
            layers: string[];
            /**
             * Measure
             * @description By what channels are measured.
             * @enum {string}
             */
            measure: "activation" | "relevance";
            /** Network */
            network: string;
            /**
             * Patch Px
             * @description Side of the patches, in pixels of the network's input.
             */
            patch_px: number | null;
            /**
             * Skipped
             * @description How many photographs could not be read.
             */
            skipped: number;
            /**
             * Stale
             * @description Why it can no longer be used; null where it can.
             */
            stale: string | null;
            /**
             * View
             * @description Whether whole photographs were shown, or random patches.
             * @enum {string}
             */
            view: "whole" | "patches";
        };
        /**
         * IndexRequest
         * @description An index of image examples: for every channel, the photographs of a collection that excite it most.
         */
        IndexRequest: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "index";
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            settings: components["schemas"]["IndexSettings"];
        };
        /**
         * IndexSettings
         * @description What a person can choose.
         */
        IndexSettings: {
            /**
             * Collection
             * @description Id of a collection of photographs.
             */
            collection: string;
            /**
             * Layers
             * @description Names of layers; null for every convolution and pooling, and the outputs of modules.
             * @default null
             */
            layers: string[] | null;
            /**
             * Measure
             * @description Activation: how strongly a channel responds to a photograph. Relevance: how much it contributes to the network's answer, by Deep Taylor decomposition (R. Achtibat et al., 2023).
             * @default activation
             * @enum {string}
             */
            measure: "activation" | "relevance";
            /**
             * Patch size
             * @description Side of a random patch, in pixels of the network's input.
             * @default 64
             */
            patch_px: number;
            /**
             * Patches
             * @description Random patches of each photograph.
             * @default 30
             */
            patches: number;
            /**
             * Seed
             * @description Seed of the random patches, and of the choice of photographs by which channels are compared.
             * @default 0
             */
            seed: number;
            /**
             * View
             * @description The whole photograph, of which examples are the receptive field of the strongest response; or random patches of it, as in the thesis.
             * @default whole
             * @enum {string}
             */
            view: "whole" | "patches";
        };
        /**
         * Indexes
         * @description Indexes, newest first.
         */
        Indexes: {
            /** Indexes */
            indexes: components["schemas"]["ListedIndex"][];
        };
        /**
         * InputHeatmap
         * @description Relevance of the pixels that the network sees.
         */
        InputHeatmap: {
            /** Height */
            height: number;
            /**
             * Relevance
             * @description Sum over all pixels.
             */
            relevance: number;
            /**
             * Values
             * @description Base64 of little-endian 32-bit floats: relevance of each pixel, summed over colours, row by row.
             */
            values: string;
            /** Width */
            width: number;
        };
        /**
         * Job
         * @description A job: what it makes, where it stands, what there is of it.
         */
        Job: {
            /**
             * Created
             * @description When it was asked for, ISO 8601, UTC.
             */
            created: string;
            /** @description Why it failed. */
            failure: components["schemas"]["Failure"] | null;
            /**
             * Finished
             * @description When it was over.
             */
            finished: string | null;
            /**
             * Gif
             * @description Address of the animation of its first image.
             */
            gif: string | null;
            /**
             * Id
             * @description Name of its recipe: the same request always has the same.
             */
            id: string;
            /**
             * Image
             * @description Id of the photograph, if it works with one.
             */
            image: string | null;
            /**
             * Layers
             * @description The layers that it is about.
             */
            layers: string[];
            /** Method */
            method: string;
            /** Network */
            network: string;
            /**
             * Of
             * @description How many there will be.
             */
            of: number;
            /**
             * Pictures
             * @description Addresses of the PNG files, one for each image, when it is over.
             */
            pictures: string[];
            /**
             * Position
             * @description How many jobs come before it; null unless it is queued.
             */
            position: number | null;
            /**
             * Preparing
             * @description Whether it runs, but a worker still gets ready for the first step.
             */
            preparing: boolean;
            /**
             * Preview
             * @description Address of the first picture.
             */
            preview: string | null;
            /**
             * Seconds Left
             * @description How long it will take; null while that is not known.
             */
            seconds_left: number | null;
            /**
             * Settings
             * @description All settings, chosen and usual.
             */
            settings: {
                [key: string]: unknown;
            };
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /**
             * Step
             * @description How many steps are taken.
             */
            step: number;
        };
        /**
         * JobRequest
         * @description What is to be made.
         * @example {
         *       "method": "feature_visualization",
         *       "network": "efficientnet_lite0",
         *       "settings": {
         *         "objectives": [
         *           {
         *             "index": 3,
         *             "kind": "channel",
         *             "layer": "block6_add"
         *           }
         *         ],
         *         "steps": 50
         *       }
         *     }
         */
        JobRequest: components["schemas"]["VisualizationRequest"] | components["schemas"]["DreamRequest"] | components["schemas"]["StoryboardRequest"] | components["schemas"]["AtlasRequest"] | components["schemas"]["IndexRequest"];
        /**
         * Jobs
         * @description Some jobs, newest first.
         */
        Jobs: {
            /** Jobs */
            jobs: components["schemas"]["Job"][];
            /**
             * Next
             * @description What to give as before to go on; null at the end.
             */
            next: string | null;
        };
        /**
         * KnownRange
         * @description The input range of a network.
         */
        KnownRange: {
            /**
             * High
             * @description Input value of white, for each of red, green, blue.
             */
            high: number[];
            /**
             * Low
             * @description Input value of black, for each of red, green, blue.
             */
            low: number[];
            /**
             * Origin
             * @description stated: by its authors, or in NAME.json; followed: its layers say it; assumed: chosen after trying the usual ones on the sample photographs; correct it where it is wrong.
             * @enum {string}
             */
            origin: "stated" | "followed" | "assumed" | "untried";
            /**
             * Reversed Channels
             * @description Whether the network takes blue, green, red.
             */
            reversed_channels: boolean;
            /**
             * Words
             * @description Which range it is and how that is known.
             */
            words: string;
        };
        /**
         * LayerActivations
         * @description The strongest channels of a layer.
         */
        LayerActivations: {
            /**
             * Channel Count
             * @description How many channels the layer has.
             */
            channel_count: number;
            /** Height */
            height: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "spatial" | "vector";
            /** Layer */
            layer: string;
            /**
             * Strongest
             * @description Strongest first.
             */
            strongest: components["schemas"]["Channel"][];
            /** Width */
            width: number;
        };
        /**
         * LayerAtlas
         * @description The atlas of a layer: square images of its channels, or of some of them, on one sheet, row by row.
         */
        LayerAtlas: {
            /**
             * Channels
             * @description Number of images, one for each channel.
             */
            channels: number;
            /**
             * Columns
             * @description Number of images in each row.
             */
            columns: number;
            /**
             * Job
             * @description Id of the job that made it; null where it comes with Innsyn.
             */
            job: string | null;
            /** Layer */
            layer: string;
            /**
             * Only
             * @description Ids of the channels in the order of their images; null where all channels of the layer have one.
             */
            only: number[] | null;
            /**
             * Origin
             * @enum {string}
             */
            origin: "bundled" | "job";
            /**
             * Sheet
             * @description Address of the sheet, a WebP file.
             */
            sheet: string;
            /**
             * Tile Px
             * @description Height and width of each image in pixels.
             */
            tile_px: number;
        };
        /**
         * LayerChannels
         * @description All channels of a layer.
         */
        LayerChannels: {
            /** Channels */
            channels: components["schemas"]["ChannelSummary"][];
            index: components["schemas"]["IndexFacts"];
            /** Layer */
            layer: string;
            /** Network */
            network: string;
        };
        /**
         * LayerHeatmap
         * @description Relevance at the output of a layer.
         */
        LayerHeatmap: {
            /** Channel Count */
            channel_count: number;
            /**
             * Filters
             * @description The most relevant channels, highest first.
             */
            filters: components["schemas"]["RelevantFilter"][];
            /** Height */
            height: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "spatial" | "vector";
            /** Layer */
            layer: string;
            /**
             * Lost
             * @description What no input got, from here to the next layer of this list.
             */
            lost: number;
            /**
             * Per Channel
             * @description Base64 of little-endian 32-bit floats: relevance of each channel, summed over positions.
             */
            per_channel: string;
            /**
             * Relevance
             * @description Sum over the whole layer.
             */
            relevance: number;
            /**
             * Values
             * @description Base64 of little-endian 32-bit floats: relevance of each position, summed over channels, row by row; null for a vector.
             */
            values: string | null;
            /** Width */
            width: number;
        };
        /**
         * LayerObjective
         * @description Mean of a whole layer.
         * @example {
         *       "kind": "layer",
         *       "layer": "block6_add"
         *     }
         */
        LayerObjective: {
            /**
             * Column
             * @description A whole layer has no position.
             * @default null
             */
            column: null;
            /**
             * Index
             * @description A whole layer has no index.
             * @default null
             */
            index: null;
            /**
             * Kind
             * @constant
             */
            kind: "layer";
            /**
             * Layer
             * @description Name of a layer.
             */
            layer: string;
            /**
             * Row
             * @description A whole layer has no position.
             * @default null
             */
            row: null;
            /**
             * Weight
             * @description Weight in a sum; below 0 the objective is minimized.
             * @default 1
             */
            weight: number;
        };
        /**
         * ListedIndex
         * @description An index of image examples, usable or not.
         */
        ListedIndex: {
            /**
             * Collection
             * @description Id of the collection of photographs.
             */
            collection: string;
            /**
             * Created
             * @description When it was asked for, ISO 8601, UTC.
             */
            created: string;
            /**
             * Id
             * @description Id of the job that makes it.
             */
            id: string;
            /**
             * Images
             * @description How many photographs it rests on; until it is done, how many were seen.
             */
            images: number;
            /**
             * Layers
             * @description Its layers; none are known before it is done, where all were asked for.
             */
            layers: string[];
            /**
             * Measure
             * @description By what channels are measured.
             * @enum {string}
             */
            measure: "activation" | "relevance";
            /** Network */
            network: string;
            /**
             * Size Bytes
             * @description How much its files take.
             */
            size_bytes: number;
            /**
             * Skipped
             * @description How many photographs could not be read; null where that is unknown.
             */
            skipped: number | null;
            /**
             * Stale
             * @description Why it cannot be used; null where it can.
             */
            stale: string | null;
            /**
             * State
             * @description That of the job.
             * @enum {string}
             */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /**
             * View
             * @description Whether whole photographs were shown, or random patches.
             * @enum {string}
             */
            view: "whole" | "patches";
        };
        /**
         * MethodCount
         * @description How much there is of a method.
         */
        MethodCount: {
            /** Count */
            count: number;
            /** Method */
            method: string;
        };
        /**
         * MixRequest
         * @description Which mix of channels of which network.
         * @example {
         *       "network": "vgg16_tiny_imagenet",
         *       "terms": [
         *         {
         *           "channel": 178,
         *           "layer": "conv5_1",
         *           "weight": 1
         *         }
         *       ]
         *     }
         */
        MixRequest: {
            /**
             * Index
             * @description Id of an index; without it, the one with most photographs.
             * @default null
             */
            index: string | null;
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            /**
             * Order
             * @description mean: by the weighted sum of the means of the maps, of any layers; highest: by the strongest place of the weighted sum of the maps, which must be of one layer.
             * @default mean
             * @enum {string}
             */
            order: "highest" | "mean";
            /** Terms */
            terms: components["schemas"]["MixTerm"][];
            /**
             * Top
             * @description How many examples.
             * @default 10
             */
            top: number;
        };
        /**
         * MixTerm
         * @description A channel of a mix. weight: how much it counts; below zero it must not respond.
         */
        MixTerm: {
            /**
             * Channel
             * @description Id of a channel.
             */
            channel: number;
            /**
             * Layer
             * @description Name of a layer.
             */
            layer: string;
            /**
             * Weight
             * @description How much it counts.
             * @default 1
             */
            weight: number;
        };
        /**
         * NameProposal
         * @description A name for a channel, and why.
         */
        NameProposal: {
            /** Evidence */
            evidence: string;
            /** Name */
            name: string;
        };
        /**
         * Neighbour
         * @description A channel of the same layer that responds to the same photographs.
         */
        Neighbour: {
            /** Channel */
            channel: number;
            /**
             * Correlation
             * @description Of the highest values of both, over photographs.
             */
            correlation: number;
        };
        /**
         * NetworkChanges
         * @description What is to be changed; what is left out stays as it is.
         * @example {
         *       "classes": "cat\ndog",
         *       "title": "Pets"
         *     }
         */
        NetworkChanges: {
            /**
             * Classes
             * @description Names of the classes in the order of the output: one a line, or JSON. null for none.
             * @default null
             */
            classes: string | null;
            /**
             * @description Input values of black and white; null to find them automatically.
             * @default null
             */
            input_range: components["schemas"]["StatedRange"] | null;
            /**
             * Size Px
             * @description Side of its images, if it takes any size; null for 224.
             * @default null
             */
            size_px: number | null;
            /**
             * Title
             * @description Displayed name; null for that of the file.
             * @default null
             */
            title: string | null;
        };
        /**
         * NetworkDetails
         * @description A network with all that is known without loading it.
         */
        NetworkDetails: {
            /**
             * Class Names
             * @description Names of the classes by index; synonyms are separated by commas.
             */
            class_names: string[];
            /**
             * Classes
             * @description Number of classes; 0 if it is not a classifier.
             */
            classes: number;
            /**
             * Group
             * @description thesis: shipped with Innsyn; keras: of keras.applications; user: a file in models/user/.
             * @enum {string}
             */
            group: "thesis" | "keras" | "user";
            /** Id */
            id: string;
            image_input: components["schemas"]["ImageInput"];
            input_range: components["schemas"]["KnownRange"];
            /**
             * Licence
             * @description Licence of the weights.
             */
            licence: string;
            /**
             * Logits Layer
             * @description Layer with one output for each class; empty where there are no classes.
             */
            logits_layer: string;
            /** @description Where the network was first described. */
            paper: components["schemas"]["Paper"];
            /**
             * Parameters
             * @description Number of weights.
             */
            parameters: number;
            /**
             * Size Px
             * @description Height of the image it receives, and its width where wide_px does not differ.
             */
            size_px: number;
            /** @description Channels that feature visualization and DeepDream open with; null where none were chosen. */
            start: components["schemas"]["ChannelStart"] | null;
            /**
             * Summary
             * @description One or two sentences about the network.
             */
            summary: string;
            /**
             * Takes Any Size
             * @description Whether it takes images of any size, so that size_px may be changed.
             */
            takes_any_size: boolean;
            /** Title */
            title: string;
            /**
             * Weights Present
             * @description Whether its trained weights are on the server; GET /api/networks/<id>/weights says more.
             */
            weights_present: boolean;
            /**
             * Wide Px
             * @description Width of the image it receives.
             */
            wide_px: number;
        };
        /**
         * NetworkForm
         * @description A network to add.
         */
        NetworkForm: {
            /**
             * Classes
             * Format: binary
             * @description A text file with the names of the classes in the order of the output: one a line, or JSON. Left out where they have no names.
             * @default null
             */
            classes: string;
            /**
             * File
             * Format: binary
             * @description A .keras or .h5 file with a whole network, as keras.Model.save writes it.
             */
            file: string;
        };
        /**
         * NetworkGraph
         * @description The drawing of a network.
         */
        NetworkGraph: {
            /**
             * Edges
             * @description Pairs of layers: the second takes the output of the first.
             */
            edges: string[][];
            /**
             * Layers
             * @description In topological order.
             */
            layers: components["schemas"]["GraphLayer"][];
            /**
             * Modules
             * @description A module stands before those inside it.
             */
            modules: components["schemas"]["GraphModule"][];
            /** Network */
            network: string;
        };
        /**
         * NetworkReport
         * @description What can be done with the layers of a network.
         */
        NetworkReport: {
            counts: components["schemas"]["ReportCounts"];
            /** @description What black and white become before they go in, and how that is known. */
            input_range: components["schemas"]["KnownRange"];
            /**
             * Layers
             * @description In topological order.
             */
            layers: components["schemas"]["ReportedLayer"][];
            /** Network */
            network: string;
            /**
             * Notes
             * @description Sentences about the network as a whole, such as what is done to it.
             */
            notes: string[];
        };
        /**
         * NetworkSummary
         * @description A network as it stands in the list.
         */
        NetworkSummary: {
            /**
             * Classes
             * @description Number of classes; 0 if it is not a classifier.
             */
            classes: number;
            /**
             * Group
             * @description thesis: shipped with Innsyn; keras: of keras.applications; user: a file in models/user/.
             * @enum {string}
             */
            group: "thesis" | "keras" | "user";
            /** Id */
            id: string;
            /**
             * Licence
             * @description Licence of the weights.
             */
            licence: string;
            /** @description Where the network was first described. */
            paper: components["schemas"]["Paper"];
            /**
             * Parameters
             * @description Number of weights.
             */
            parameters: number;
            /**
             * Size Px
             * @description Height of the image it receives, and its width where wide_px does not differ.
             */
            size_px: number;
            /**
             * Summary
             * @description One or two sentences about the network.
             */
            summary: string;
            /** Title */
            title: string;
            /**
             * Weights Present
             * @description Whether its trained weights are on the server; GET /api/networks/<id>/weights says more.
             */
            weights_present: boolean;
            /**
             * Wide Px
             * @description Width of the image it receives.
             */
            wide_px: number;
        };
        /**
         * NetworkUses
         * @description What belongs to a network.
         */
        NetworkUses: {
            /**
             * Jobs
             * @description Jobs, with what they made; they go with the network.
             */
            jobs: components["schemas"]["MethodCount"][];
            /**
             * Named Channels
             * @description Channels that have a name in the dictionary; names are kept.
             */
            named_channels: number;
            /** Network */
            network: string;
            /**
             * Open Jobs
             * @description How many of the jobs are queued or running; deleting the network ends them.
             */
            open_jobs: number;
            /**
             * Results
             * @description Stored answers; they go with the network.
             */
            results: components["schemas"]["MethodCount"][];
        };
        /**
         * Networks
         * @description All networks: those whose weights are present first, each part in the order of the catalog.
         */
        Networks: {
            /** Networks */
            networks: components["schemas"]["NetworkSummary"][];
            /** Refused Files */
            refused_files: components["schemas"]["RefusedFile"][];
            uploads: components["schemas"]["Uploads"];
        };
        /**
         * NeuronObjective
         * @description A channel at one position.
         * @example {
         *       "index": 3,
         *       "kind": "neuron",
         *       "layer": "block6_add",
         *       "row": 2
         *     }
         */
        NeuronObjective: {
            /**
             * Column
             * @description Column of the neuron; null for the middle.
             * @default null
             */
            column: number | null;
            /**
             * Index
             * @description Which channel, counted from 0.
             */
            index: number;
            /**
             * Kind
             * @constant
             */
            kind: "neuron";
            /**
             * Layer
             * @description Name of a layer.
             */
            layer: string;
            /**
             * Row
             * @description Row of the neuron; null for the middle.
             * @default null
             */
            row: number | null;
            /**
             * Weight
             * @description Weight in a sum; below 0 the objective is minimized.
             * @default 1
             */
            weight: number;
        };
        /**
         * NewEntry
         * @description A name for a channel; empty name and note take it out of the dictionary.
         */
        NewEntry: {
            /**
             * Channel
             * @description Id of a channel.
             */
            channel: number;
            /**
             * Layer
             * @description Name of a layer.
             */
            layer: string;
            /**
             * Name
             * @description A few words.
             * @default
             */
            name: string;
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            /**
             * Note
             * @description Anything else.
             * @default
             */
            note: string;
        };
        /**
         * Paper
         * @description A publication.
         */
        Paper: {
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /**
         * Place
         * @description A part of a photograph, in pixels of the upright photograph.
         */
        Place: {
            /** Height */
            height: number;
            /** Left */
            left: number;
            /** Top */
            top: number;
            /** Width */
            width: number;
        };
        /**
         * Position
         * @description A position in a map, counted from 0 at the top left.
         */
        Position: {
            /** Column */
            column: number;
            /** Row */
            row: number;
        };
        /**
         * PositionChannel
         * @description A channel at a position. share: of all activation there.
         */
        PositionChannel: {
            /** Channel */
            channel: number;
            /** Share */
            share: number;
            /** Value */
            value: number;
        };
        /**
         * PredictedClass
         * @description One class and how much the network believes in it.
         */
        PredictedClass: {
            /**
             * Index
             * @description Index of the class in the network's output.
             */
            index: number;
            /**
             * Logit
             * @description Output of the last layer before the softmax.
             */
            logit: number;
            /**
             * Name
             * @description First of the names.
             */
            name: string;
            /**
             * Names
             * @description All names, separated by commas.
             */
            names: string;
            /**
             * Probability
             * @description Softmax of the logits, 0..1; their sigmoid where classes do not compete.
             */
            probability: number;
            /**
             * Rank
             * @description 1 for the most probable class.
             */
            rank: number;
            /**
             * Wordnet Id
             * @description WordNet id of the class, where it has one.
             */
            wordnet_id: string | null;
        };
        /**
         * Prediction
         * @description What a network makes of a photograph.
         */
        Prediction: {
            /**
             * Classes
             * @description The most probable classes, highest first.
             */
            classes: components["schemas"]["PredictedClass"][];
            /**
             * Forward Ms
             * @description Time of the forward pass when this was computed, in milliseconds.
             */
            forward_ms: number;
            /** Image */
            image: string;
            /** Network */
            network: string;
            /**
             * Recipe
             * @description Name of the result: the same question always has the same recipe.
             */
            recipe: string;
            seen: components["schemas"]["SeenPart"];
            /**
             * Stored
             * @description Whether this is the stored answer to a question asked before.
             */
            stored: boolean;
        };
        /**
         * PredictionRequest
         * @description Which network is asked about which photograph.
         * @example {
         *       "image": "cat",
         *       "network": "efficientnet_lite0",
         *       "top": 5
         *     }
         */
        PredictionRequest: {
            /**
             * Image
             * @description Id of an image.
             */
            image: string;
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            /**
             * Top
             * @description Number of classes in the answer, the most probable first.
             * @default 5
             */
            top: number;
        };
        /**
         * RandomScores
         * @description A score over all random draws.
         */
        RandomScores: {
            /**
             * High
             * @description Above which 5 % of the draws lie.
             */
            high: number;
            /**
             * Low
             * @description Below which 5 % of the draws lie.
             */
            low: number;
            /** Mean */
            mean: number;
        };
        /**
         * RangeTrial
         * @description The usual input ranges, tried.
         */
        RangeTrial: {
            known: components["schemas"]["KnownRange"];
            /** Network */
            network: string;
            /** Tried */
            tried: components["schemas"]["TriedRange"][];
        };
        /**
         * Recognition
         * @description What a network sees in its own image of a class.
         */
        Recognition: {
            /** @description The class that the image was made for. */
            asked: components["schemas"]["PredictedClass"];
            /**
             * Recognized
             * @description Whether the class is the most probable one.
             */
            recognized: boolean;
            /** @description The most probable class. */
            seen: components["schemas"]["PredictedClass"];
        };
        /**
         * RefusedFile
         * @description A file in models/user/ that cannot be used.
         */
        RefusedFile: {
            /** @description Why not, and how to repair it. */
            failure: components["schemas"]["Failure"];
            /**
             * File
             * @description Name of the file.
             */
            file: string;
            /**
             * Network
             * @description Id that the network would have; DELETE /api/networks/<id> deletes the file.
             */
            network: string;
        };
        /**
         * RelevantFilter
         * @description A filter of a layer, and how much of an answer rests on it.
         */
        RelevantFilter: {
            /**
             * Accumulated
             * @description Share of this filter and of all before it.
             */
            accumulated: number;
            /**
             * Filter
             * @description Its id: the index of the channel in the layer's output.
             */
            filter: number;
            /**
             * Rank
             * @description 1 for the most relevant.
             */
            rank: number;
            /**
             * Relevance
             * @description Summed over all positions.
             */
            relevance: number;
            /**
             * Share
             * @description Of the layer's relevance, magnitudes counted, -1..1.
             */
            share: number;
        };
        /**
         * Rendition
         * @description The forms in which an image is stored.
         * @enum {string}
         */
        Rendition: "original" | "display" | "preview";
        /**
         * ReportCounts
         * @description How many layers there are, and for how many each thing is possible.
         */
        ReportCounts: {
            /** Explained */
            explained: number;
            /** Layers */
            layers: number;
            /** Predicted */
            predicted: number;
            /** Visualized */
            visualized: number;
        };
        /**
         * ReportedLayer
         * @description What can be done with a layer.
         */
        ReportedLayer: {
            /** @description Whether relevance can be shared out down to its input. */
            explained: components["schemas"]["Verdict"];
            /**
             * Keras Class
             * @description Name of its Keras class.
             */
            keras_class: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "input" | "convolution" | "depthwise" | "dense" | "pooling" | "normalization" | "activation" | "sum" | "product" | "concatenation" | "padding" | "reshape" | "output" | "other";
            /** Name */
            name: string;
            /** @description Whether the signal passes through it. */
            predicted: components["schemas"]["Verdict"];
            /**
             * Treatments
             * @description flattened: taken out of a nested model; folded: becomes part of the layer beside it; passed: hands on what comes, unchanged or value by value.
             */
            treatments: ("flattened" | "folded" | "passed")[];
            /** @description Whether an image can be made that excites it. */
            visualized: components["schemas"]["Verdict"];
        };
        /**
         * SampleAnswer
         * @description What a network says of a sample photograph.
         */
        SampleAnswer: {
            /**
             * Image
             * @description Id of the photograph.
             */
            image: string;
            /**
             * Name
             * @description The most probable class.
             */
            name: string;
            /** Probability */
            probability: number;
        };
        /**
         * SampleGroupRequest
         * @description Which layer of which network, over a sample of which index.
         */
        SampleGroupRequest: {
            /**
             * Groups
             * @description How many groups.
             * @default 6
             */
            groups: number;
            /**
             * Index
             * @description Id of an index; without it, the one with most photographs.
             * @default null
             */
            index: string | null;
            /**
             * Layer
             * @description Name of a layer with positions.
             */
            layer: string;
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            /**
             * Photographs
             * @description How many photographs, evenly chosen from the index.
             * @default 64
             */
            photographs: number;
        };
        /**
         * SeenPart
         * @description The part of the upright photograph that reaches the network, in pixels of the photograph.
         */
        SeenPart: {
            /** Height */
            height: number;
            /** Left */
            left: number;
            /** Top */
            top: number;
            /** Width */
            width: number;
        };
        /**
         * SessionRequest
         * @description The token of a server.
         */
        SessionRequest: {
            /**
             * Token
             * @description The token that the server printed when it started.
             */
            token: string;
        };
        /**
         * Share
         * @description A link to a photograph.
         */
        Share: {
            /**
             * Image
             * @description Id of the image.
             */
            image: string;
            /**
             * Path
             * @description Path of the link on this server.
             */
            path: string;
            /**
             * Token
             * @description Cannot be guessed; only this answer tells it.
             */
            token: string;
        };
        /**
         * ShareRequest
         * @description A link that somebody was given.
         */
        ShareRequest: {
            /**
             * Token
             * @description The last part of the link.
             */
            token: string;
        };
        /**
         * SharedImage
         * @description The photograph of a link that was opened.
         */
        SharedImage: {
            /**
             * Image
             * @description Id of the image, which may now be asked about.
             */
            image: string;
        };
        /**
         * StatedRange
         * @description An input range that a person states.
         * @example {
         *       "high": [
         *         1,
         *         1,
         *         1
         *       ],
         *       "low": [
         *         -1,
         *         -1,
         *         -1
         *       ],
         *       "reversed_channels": false
         *     }
         */
        StatedRange: {
            /**
             * High
             * @description Input value of white, for each of red, green, blue; another one than of black.
             */
            high: [
                number,
                number,
                number
            ];
            /**
             * Low
             * @description Input value of black, for each of red, green, blue.
             */
            low: [
                number,
                number,
                number
            ];
            /**
             * Reversed Channels
             * @description Whether the network takes blue, green, red.
             * @default false
             */
            reversed_channels: boolean;
        };
        /**
         * Store
         * @description What the store holds.
         */
        Store: {
            /** Kinds */
            kinds: components["schemas"]["StoredKind"][];
            /**
             * Limit Bytes
             * @description The limit, STORE_LIMIT; null without a limit.
             */
            limit_bytes: number | null;
            /**
             * Size Bytes
             * @description All kinds together.
             */
            size_bytes: number;
        };
        /**
         * StoredKind
         * @description How much there is of a kind.
         */
        StoredKind: {
            /**
             * Count
             * @description Number of files; 1 for the database.
             */
            count: number;
            /**
             * Kind
             * @description results: answers that are computed again where they are gone; artifacts: what jobs made; checkpoints: what jobs go on from; orphans: files that nobody needs; `npm run store -- prune` deletes them
             * @enum {string}
             */
            kind: "uploads" | "samples" | "results" | "artifacts" | "checkpoints" | "collections" | "database" | "orphans";
            /** Size Bytes */
            size_bytes: number;
        };
        /**
         * StoryboardRequest
         * @description What the filters look for that mattered most to what a network makes of a photograph.
         */
        StoryboardRequest: {
            /**
             * Image
             * @description Id of an image.
             */
            image: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "storyboard";
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            settings: components["schemas"]["StoryboardSettings"];
        };
        /**
         * StoryboardSettings
         * @description What a person can choose. Defaults of the images: thesis, Table 3.1.
         */
        StoryboardSettings: {
            /**
             * Decorrelate colours
             * @description Optimize decorrelated colours, whose statistics are those of photographs.
             * @default true
             */
            decorrelate: boolean;
            /**
             * Relevance
             * @description How relevance is computed.
             */
            heatmap?: components["schemas"]["HeatmapSettings"];
            /**
             * Jitter
             * @description Maximum random shift in pixels.
             * @default 8
             */
            jitter_px: number;
            /**
             * L2 penalty
             * @description Penalty against very bright and very dark pixels.
             * @default 0
             */
            l2: number;
            /**
             * Layers
             * @description Layers whose filters are shown, each once.
             */
            layers: string[];
            /**
             * Learning rate
             * @description Step size of the optimizer. Empty: 3 for Fourier, 0.05 for Laplacian, 0.2 for Pixels, 0.2 for MaCo.
             * @default null
             */
            learning_rate: number | null;
            /**
             * Mixed filters
             * @description Filters per mixed image, one image for each number, weighted by relevance; 1 to 100, each once.
             * @default [
             *       5,
             *       100
             *     ]
             */
            mixes: number[];
            /**
             * Normalize gradient
             * @description Divide each gradient by its standard deviation, so that all steps have the same scale.
             * @default false
             */
            normalize_gradient: boolean;
            /**
             * Optimizer
             * @description The optimization algorithm.
             * @default adam
             * @enum {string}
             */
            optimizer: "adam" | "sgd" | "rmsprop";
            /**
             * Padding
             * @description Grey border in pixels, cropped from the result.
             * @default 12
             */
            padding_px: number;
            /**
             * Parameterization
             * @description What is optimized: Fourier coefficients, a Laplacian pyramid, the pixels themselves, or, for MaCo, phases only, so that all frequencies are as strong as in photographs.
             * @default fourier
             * @enum {string}
             */
            parameterization: "fourier" | "laplacian" | "naive" | "maco";
            /**
             * Robust range
             * @description Reduce the contrast of the finished image until no detail is clipped to black or white.
             * @default false
             */
            robust_range: boolean;
            /**
             * Rotation
             * @description Maximum random rotation in degrees.
             * @default 5
             */
            rotation_deg: number;
            /**
             * Scale
             * @description Maximum random change of size, as a fraction.
             * @default 0.1
             */
            scale: number;
            /**
             * Seed
             * @description The same settings and seed give the same image.
             * @default 0
             */
            seed: number;
            /**
             * Size
             * @description Height and width of each image in pixels; the longer side for networks whose images are not square. Empty: the size that the network takes.
             * @default 128
             */
            size_px: number | null;
            /**
             * Steps
             * @description Number of optimization steps. More steps take longer and give clearer images.
             * @default 200
             */
            steps: number;
            /**
             * Single filters
             * @description Number of filters per layer that are visualized alone, the most relevant first.
             * @default 5
             */
            top: number;
            /**
             * Total variation
             * @description Penalty against differences between adjacent pixels.
             * @default 0
             */
            total_variation: number;
            /**
             * Redirect ReLU gradients
             * @description Pass gradients through inactive ReLUs in the first steps; otherwise some images stay grey.
             * @default true
             */
            wake_silent: boolean;
        };
        /**
         * TiedChannel
         * @description A channel that another one is tied to.
         */
        TiedChannel: {
            /** Channel */
            channel: number;
            /** Layer */
            layer: string;
            /**
             * Strength
             * @description Sum of their absolute values.
             */
            strength: number;
            /**
             * Weight
             * @description Sum of the weights between both, batch norms folded in.
             */
            weight: number;
        };
        /**
         * TriedRange
         * @description A usual input range, and what the network makes of the sample photographs with it.
         */
        TriedRange: {
            /**
             * Answers
             * @description One for each photograph; none where the network has no classes.
             */
            answers: components["schemas"]["SampleAnswer"][];
            /** High */
            high: number[];
            /** Low */
            low: number[];
            /** Name */
            name: string;
            /** Reversed Channels */
            reversed_channels: boolean;
        };
        /**
         * UnitSettings
         * @description A channel of a layer that relevance begins at.
         */
        UnitSettings: {
            /**
             * At
             * @description Whether it begins at the position where the channel is excited most, or at all positions.
             * @default strongest
             * @enum {string}
             */
            at: "strongest" | "everywhere";
            /**
             * Channel
             * @description Which of its channels, counted from 0.
             */
            channel: number;
            /**
             * Layer
             * @description Name of any layer but the image.
             */
            layer: string;
        };
        /**
         * UploadForm
         * @description A photograph to keep.
         */
        UploadForm: {
            /**
             * File
             * Format: binary
             * @description An image file of at most 25 MB: JPEG, PNG, WEBP, GIF, BMP, TIFF, AVIF.
             */
            file: string;
        };
        /**
         * Uploads
         * @description Whether this server lets networks be added, changed and deleted.
         */
        Uploads: {
            /** Allowed */
            allowed: boolean;
            /**
             * Limit Bytes
             * @description How large a file may be; 0 where none is taken.
             */
            limit_bytes: number;
        };
        /**
         * Verdict
         * @description Whether something can be done with a layer.
         */
        Verdict: {
            /** Possible */
            possible: boolean;
            /**
             * Reason
             * @description Why not; null where it can.
             */
            reason: string | null;
        };
        /**
         * VisualizationRequest
         * @description Images that a part of a network responds to.
         */
        VisualizationRequest: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "feature_visualization";
            /**
             * Network
             * @description Id of a network.
             */
            network: string;
            settings: components["schemas"]["VisualizationSettings"];
        };
        /**
         * VisualizationSettings
         * @description What a person can choose. Defaults: thesis, Table 3.1.
         */
        VisualizationSettings: {
            /**
             * Decorrelate colours
             * @description Optimize decorrelated colours, whose statistics are those of photographs.
             * @default true
             */
            decorrelate: boolean;
            /**
             * Jitter
             * @description Maximum random shift in pixels.
             * @default 8
             */
            jitter_px: number;
            /**
             * L2 penalty
             * @description Penalty against very bright and very dark pixels.
             * @default 0
             */
            l2: number;
            /**
             * Learning rate
             * @description Step size of the optimizer. Empty: 3 for Fourier, 0.05 for Laplacian, 0.2 for Pixels, 0.2 for MaCo.
             * @default null
             */
            learning_rate: number | null;
            /**
             * Mix
             * @description One image from the weighted sum of all objectives; otherwise one image of each, all in one batch.
             * @default false
             */
            mix: boolean;
            /**
             * Normalize gradient
             * @description Divide each gradient by its standard deviation, so that all steps have the same scale.
             * @default false
             */
            normalize_gradient: boolean;
            /**
             * Objectives
             * @description Objectives, at least one.
             */
            objectives: (components["schemas"]["LayerObjective"] | components["schemas"]["ChannelObjective"] | components["schemas"]["NeuronObjective"] | components["schemas"]["ClassObjective"] | components["schemas"]["DirectionObjective"] | components["schemas"]["DiversityObjective"])[];
            /**
             * Optimizer
             * @description The optimization algorithm.
             * @default adam
             * @enum {string}
             */
            optimizer: "adam" | "sgd" | "rmsprop";
            /**
             * Padding
             * @description Grey border in pixels, cropped from the result.
             * @default 12
             */
            padding_px: number;
            /**
             * Parameterization
             * @description What is optimized: Fourier coefficients, a Laplacian pyramid, the pixels themselves, or, for MaCo, phases only, so that all frequencies are as strong as in photographs.
             * @default fourier
             * @enum {string}
             */
            parameterization: "fourier" | "laplacian" | "naive" | "maco";
            /**
             * Robust range
             * @description Reduce the contrast of the finished image until no detail is clipped to black or white.
             * @default false
             */
            robust_range: boolean;
            /**
             * Rotation
             * @description Maximum random rotation in degrees.
             * @default 5
             */
            rotation_deg: number;
            /**
             * Scale
             * @description Maximum random change of size, as a fraction.
             * @default 0.1
             */
            scale: number;
            /**
             * Seed
             * @description The same settings and seed give the same image.
             * @default 0
             */
            seed: number;
            /**
             * Size
             * @description Height and width of each image in pixels; the longer side for networks whose images are not square. Empty: the size that the network takes.
             * @default 128
             */
            size_px: number | null;
            /**
             * Steps
             * @description Number of optimization steps. More steps take longer and give clearer images.
             * @default 200
             */
            steps: number;
            /**
             * Total variation
             * @description Penalty against differences between adjacent pixels.
             * @default 0
             */
            total_variation: number;
            /**
             * Redirect ReLU gradients
             * @description Pass gradients through inactive ReLUs in the first steps; otherwise some images stay grey.
             * @default true
             */
            wake_silent: boolean;
        };
        /**
         * WeightsStatus
         * @description Where the trained weights of a network are.
         */
        WeightsStatus: {
            /** @description Why the last fetch failed. */
            failure: components["schemas"]["Failure"] | null;
            /**
             * File Name
             * @description Name of the file; it may also be put into models/weights/fetched/ by hand.
             */
            file_name: string;
            /**
             * Member
             * @description Name of the file inside the archive.
             */
            member: string | null;
            /** Network */
            network: string;
            /**
             * Received Bytes
             * @description While fetching: what has arrived.
             */
            received_bytes: number;
            /**
             * State
             * @enum {string}
             */
            state: "present" | "missing" | "fetching" | "failed";
            /**
             * Total Bytes
             * @description While fetching: how much there is, where the far end says it.
             */
            total_bytes: number | null;
            /**
             * Url
             * @description Official address of the file, or of the archive that holds it.
             */
            url: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_ablation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AblationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ablation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_activations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activations"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_atlas: {
        parameters: {
            query: {
                /** @description Id of a network. */
                network: string;
                /** @description Only that of this layer. */
                layer?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Atlas"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a sheet, as its address has it. */
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WebP file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": unknown;
                };
            };
            /** @description It is the one that the client has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_census: {
        parameters: {
            query: {
                /** @description Id of a network. */
                network: string;
                /** @description Id of an index; without it, the one with most photographs. */
                index?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Census"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_channel: {
        parameters: {
            query: {
                /** @description Id of a network. */
                network: string;
                /** @description Id of an index; without it, the one with most photographs. */
                index?: string | null;
                /** @description Name of a layer. */
                layer: string;
                /** @description Id of a channel. */
                channel: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelFacts"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_circuit: {
        parameters: {
            query: {
                /** @description Name of a layer. */
                layer: string;
                /** @description Id of a channel. */
                channel: number;
                /** @description Number of ties on each side. */
                top?: number;
                /** @description Id of a network. */
                network: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CircuitAnswer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_collections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collections"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_collection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CollectionForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionSummary"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionSummary"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a collection. */
                collection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionSummary"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    delete_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a collection. */
                collection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_collection_picture: {
        parameters: {
            query?: {
                /** @description Longest side of the answer, at most. */
                longest_px?: number;
                /** @description Left edge of the part, in pixels of the upright photograph. */
                left?: number;
                /** @description Its upper edge. */
                top?: number;
                /** @description Its width; null up to the right edge. */
                width?: number | null;
                /** @description Its height; null down to the lower edge. */
                height?: number | null;
            };
            header?: never;
            path: {
                /** @description Id of a collection. */
                collection_id: string;
                /** @description Number of the photograph, counted from 0. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WebP file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": unknown;
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_entries: {
        parameters: {
            query: {
                /** @description Id of a network. */
                network: string;
                /** @description Only those of this layer. */
                layer?: string | null;
                /** @description Words that the name or the note must have. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entries"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    put_entry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    export_entries: {
        parameters: {
            query: {
                /** @description Id of a network. */
                network: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryFile"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_history: {
        parameters: {
            query: {
                /** @description Id of a network. */
                network: string;
                /** @description Name of a layer. */
                layer: string;
                /** @description Id of a channel. */
                channel: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entries"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    import_entries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_estimate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_examples: {
        parameters: {
            query: {
                /** @description Id of a network. */
                network: string;
                /** @description Name of a layer. */
                layer: string;
                /** @description Id of a channel. */
                channel: number;
                /** @description highest: by the strongest response anywhere in the photograph; mean: by the mean of its map. */
                order?: "highest" | "mean";
                /** @description How many examples. */
                top?: number;
                /** @description Id of an index; without it, the one with most photographs. */
                index?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Examples"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_alike: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlikeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundExamples"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_mix: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MixRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundExamples"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_groups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundGroups"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_sample_groups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleGroupRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundSampleGroups"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_heatmaps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeatmapRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heatmaps"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_images: {
        parameters: {
            query?: {
                /** @description List at most so many uploaded images, newest first. */
                uploads?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Images"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_image: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an image, such as cat. */
                image_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    delete_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an image, such as cat. */
                image_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an uploaded image. */
                image_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    delete_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an uploaded image. */
                image_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_rendition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an image, such as cat. */
                image_id: string;
                /** @description original: the bytes as they came; display: upright RGB, at most 1280 px; preview: at most 224 px. */
                rendition: components["schemas"]["Rendition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_indexes: {
        parameters: {
            query?: {
                /** @description Only those of this network, which need not be there any longer. */
                network?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indexes"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    delete_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an index. */
                index_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_jobs: {
        parameters: {
            query?: {
                /** @description Only those about this network. */
                network?: string | null;
                /** @description Only those about this layer. */
                layer?: string | null;
                /** @description Only those with an objective of this channel of the layer. */
                channel?: number | null;
                /** @description Only those of this method. */
                method?: string | null;
                /** @description Only those with this photograph. */
                image?: string | null;
                /** @description Id of the job after which to go on. */
                before?: string | null;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_job: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_curve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Curve"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_figure_of_job: {
        parameters: {
            query?: {
                /** @description PNG with 300 dots per inch, SVG, or PDF. */
                format?: "png" | "svg" | "pdf";
                /** @description Which figure of the result; without it the first of those that there are. */
                kind?: ("prediction" | "activations" | "heatmap" | "layers" | "relevance" | "features" | "storyboard" | "dream") | null;
                /** @description A column of a paper, 3.3 inches, or its page, 7 inches. */
                width?: "column" | "page";
                /** @description Which layer; for figures of several layers it may be given several times. */
                layer?: string[];
                /** @description How many classes a figure of a prediction shows, usually 5. */
                top?: number | null;
                /** @description Percentile of the relevance that has the last colour of a heatmap; 100, the usual one, is the maximum. */
                percentile?: number | null;
                /** @description Colour map of relevance or activations. Usually fire, blue-red where values may be negative, and grey for activations. */
                colors?: ("fire" | "cividis" | "grey" | "blue-red") | null;
            };
            header?: never;
            path: {
                /** @description Id of a job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PNG, SVG or PDF file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "image/png": unknown;
                    "image/svg+xml": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job. */
                job_id: string;
                /** @description Number of the image, counted from 0. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PNG file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_recognition: {
        parameters: {
            query: {
                /** @description Index of the class in the network's output. */
                class_index: number;
            };
            header?: never;
            path: {
                /** @description Id of a job. */
                job_id: string;
                /** @description Number of the image, counted from 0. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recognition"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_animation: {
        parameters: {
            query?: {
                /** @description Number of the image, counted from 0. */
                image?: number;
            };
            header?: never;
            path: {
                /** @description Id of a job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A GIF file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/gif": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_layer_channels: {
        parameters: {
            query: {
                /** @description Id of a network. */
                network: string;
                /** @description Id of an index; without it, the one with most photographs. */
                index?: string | null;
                /** @description Name of a layer. */
                layer: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayerChannels"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus' text format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_networks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Networks"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_network: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NetworkForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_network: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    delete_network: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    patch_network: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_network_graph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkGraph"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_input_range: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RangeTrial"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    put_input_range: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedRange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownRange"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    delete_input_range: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownRange"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_network_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkReport"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_network_uses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkUses"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_weights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsStatus"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_weights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsStatus"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsStatus"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    delete_weights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a network, such as efficientnet_lite0. */
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsStatus"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_prediction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PredictionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_figure_of_result: {
        parameters: {
            query?: {
                /** @description PNG with 300 dots per inch, SVG, or PDF. */
                format?: "png" | "svg" | "pdf";
                /** @description Which figure of the result; without it the first of those that there are. */
                kind?: ("prediction" | "activations" | "heatmap" | "layers" | "relevance" | "features" | "storyboard" | "dream") | null;
                /** @description A column of a paper, 3.3 inches, or its page, 7 inches. */
                width?: "column" | "page";
                /** @description Which layer; for figures of several layers it may be given several times. */
                layer?: string[];
                /** @description How many classes a figure of a prediction shows, usually 5. */
                top?: number | null;
                /** @description Percentile of the relevance that has the last colour of a heatmap; 100, the usual one, is the maximum. */
                percentile?: number | null;
                /** @description Colour map of relevance or activations. Usually fire, blue-red where values may be negative, and grey for activations. */
                colors?: ("fire" | "cividis" | "grey" | "blue-red") | null;
            };
            header?: never;
            path: {
                /** @description Name of its recipe, as the answer tells it. */
                recipe: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PNG, SVG or PDF file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "image/png": unknown;
                    "image/svg+xml": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    post_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    open_share: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedImage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    get_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
}
